package io.plenum.alarm.ui.detail;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import io.plenum.alarm.Alarm;
import io.plenum.alarm.ui.AlarmFormatter;
import io.plenum.alarm.ui.AlarmSymbols;
import io.plenum.point.Point;
import io.plenum.uikit.PointAction;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one alarm is about, in a few lines. */
class AlarmDetails extends DescriptionList {

    private static final long serialVersionUID = 1L;

    private transient @Nullable Object shown;

    private final transient List<PointAction> actions;

    AlarmDetails(List<PointAction> actions) {
        this.actions = actions;
        addClassName("plenum-facts");
    }

    void show(Alarm alarm, @Nullable Alarm cause, AlarmFormatter formatter) {
        String ago = formatter.ago(alarm.raised());
        Object now = Arrays.asList(alarm, cause, ago);
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        removeAll();
        Span priority = new Span(formatter.priority(alarm.priority()));
        priority.addClassNames("plenum-priority", AlarmSymbols.style(alarm.priority()));
        line("priority", priority);
        line("state", new Span(formatter.state(alarm)));
        if (!alarm.headline().equals(alarm.ruleName())) {
            line("message", new Span(alarm.message()));
            line("rule", new Span(formatter.rule(alarm.ruleName())));
        }
        line(
                alarm.subject() == null ? "point" : "controller",
                new Anchor("trends?points=" + alarm.pointKey(), formatter.point(alarm)));
        command(alarm, formatter);
        line("where", place(alarm, formatter));
        line("since", new Span(formatter.moment(alarm.raised()) + " · " + ago));
        if (alarm.returned() != null && !alarm.condition()) {
            String lasted = formatter.span(Duration.between(alarm.raised(), alarm.returned()));
            line(
                    "returned",
                    new Span(formatter.moment(alarm.returned()) + " · " + getTranslation("alarms.after", lasted)));
        }
        line("value", new Span(formatter.value(alarm)));
        if (alarm.acknowledged() != null) {
            line("answered", new Span(alarm.acknowledgedBy() + " · " + formatter.moment(alarm.acknowledged())));
        }
        if (alarm.assignee() != null) {
            line("assignee", new Span(alarm.assignee()));
        }
        if (cause != null) {
            line(
                    "cause",
                    new Anchor("alarms/" + cause.id(), formatter.headline(cause) + " · " + formatter.point(cause)));
        }
    }

    /** An alarm is often the reason to command its point. */
    private void command(Alarm alarm, AlarmFormatter formatter) {
        Point point = formatter.model().point(alarm.pointKey());
        if (point != null && actions.stream().anyMatch(action -> action.offered(point))) {
            Button open = new Button(
                    getTranslation("plan.command"), click -> actions.forEach(action -> action.open(point.key())));
            open.addThemeVariants(ButtonVariant.LUMO_SMALL);
            line("do-command", open);
        }
    }

    private Component place(Alarm alarm, AlarmFormatter formatter) {
        String route = formatter.route(alarm);
        String where = formatter.where(alarm).isEmpty() ? "–" : formatter.where(alarm);
        return route == null ? new Span(where) : new Anchor(route, where);
    }

    private void line(String column, Component value) {
        add(new Term(getTranslation("alarms.column." + column)), new Description(value));
    }
}
