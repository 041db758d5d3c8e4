package io.plenum.alarm.ui.detail;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import io.plenum.alarm.Alarm;
import io.plenum.alarm.ui.AlarmFormatter;
import io.plenum.alarm.ui.AlarmSymbols;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What one alarm is about, in a few lines. */
class AlarmDetails extends DescriptionList {

    private static final long serialVersionUID = 1L;

    private transient @Nullable Object shown;

    AlarmDetails() {
        addClassName("plenum-facts");
    }

    void show(Alarm alarm, @Nullable Alarm cause, AlarmFormatter words) {
        String ago = words.ago(alarm.raised());
        Object now = Arrays.asList(alarm, cause, ago);
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        removeAll();
        Span priority = new Span(words.priority(alarm.priority()));
        priority.addClassNames("plenum-priority", AlarmSymbols.style(alarm.priority()));
        line("priority", priority);
        line("state", new Span(words.state(alarm)));
        if (!alarm.headline().equals(alarm.ruleName())) {
            line("message", new Span(alarm.message()));
            line("rule", new Span(words.rule(alarm.ruleName())));
        }
        line(
                alarm.subject() == null ? "point" : "controller",
                new Anchor("trends?points=" + alarm.pointKey(), words.point(alarm)));
        line("where", place(alarm, words));
        line("since", new Span(words.moment(alarm.raised()) + " · " + ago));
        if (alarm.returned() != null && !alarm.condition()) {
            String lasted = words.span(Duration.between(alarm.raised(), alarm.returned()));
            line("returned", new Span(words.moment(alarm.returned()) + " · " + getTranslation("alarms.after", lasted)));
        }
        line("value", new Span(words.value(alarm)));
        if (alarm.acknowledged() != null) {
            line("answered", new Span(alarm.acknowledgedBy() + " · " + words.moment(alarm.acknowledged())));
        }
        if (alarm.assignee() != null) {
            line("assignee", new Span(alarm.assignee()));
        }
        if (cause != null) {
            line("cause", new Anchor("alarms/" + cause.id(), words.headline(cause) + " · " + words.point(cause)));
        }
    }

    private Component place(Alarm alarm, AlarmFormatter words) {
        String route = words.route(alarm);
        String where = words.where(alarm).isEmpty() ? "–" : words.where(alarm);
        return route == null ? new Span(where) : new Anchor(route, where);
    }

    private void line(String column, Component value) {
        add(new Term(getTranslation("alarms.column." + column)), new Description(value));
    }
}
