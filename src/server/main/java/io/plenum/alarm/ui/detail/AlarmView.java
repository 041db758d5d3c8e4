package io.plenum.alarm.ui.detail;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.plenum.alarm.Alarm;
import io.plenum.alarm.AlarmAccess;
import io.plenum.alarm.rule.AlarmRule;
import io.plenum.alarm.rule.AlarmRules;
import io.plenum.alarm.ui.AlarmFormatter;
import io.plenum.alarm.ui.AlarmPage;
import io.plenum.alarm.ui.AlarmSymbols;
import io.plenum.alarm.ui.AlarmViewContext;
import io.plenum.alarm.ui.SectionCard;
import io.plenum.alarm.ui.action.ActionBar;
import io.plenum.alarm.ui.action.AlarmActions;
import io.plenum.alarm.ui.list.RowTable;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One alarm: what is needed to act on it, in one place. */
@Route("alarms/:id([0-9]+)")
@PermitAll
public class AlarmView extends AlarmPage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private static final Duration BEFORE = Duration.ofHours(2);
    private static final Duration AFTER = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofDays(14);

    private final transient AlarmAccess alarms;
    private final transient AlarmRules rules;
    private final transient AlarmViewContext reading;
    private final transient AlarmActions deeds;
    private final transient RelatedAlarms around;
    private final Paragraph explained = new Paragraph();
    private final Div content = new Div();
    private final AlarmDetails facts = new AlarmDetails();
    private final AlarmChart chart = new AlarmChart((limit, value, done) -> {});
    private final ActionBar bar;
    private @Nullable AlarmLog log;
    private long id;

    AlarmView(
            AlarmAccess alarms, AlarmRules rules, AlarmViewContext reading, AlarmActions deeds, RelatedAlarms around) {
        super("one");
        this.alarms = alarms;
        this.rules = rules;
        this.reading = reading;
        this.deeds = deeds;
        this.around = around;
        bar = new ActionBar(deeds, this::refresh);
        bar.addClassName("still");
        content.addClassName("plenum-two");
        add(explained, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = Long.parseLong(event.getRouteParameters().get("id").orElse("0"));
        Alarm alarm = alarms.find(id);
        if (alarm == null) {
            throw new NotFoundException();
        }
        AlarmFormatter words = reading.words();
        content.removeAll();
        log = new AlarmLog(deeds, id, this::refresh);
        List<RelatedAlarms.Earlier> before = around.before(alarm);
        Div left = new Div(new SectionCard("alarms.trend", chart), near(alarm, words), earlier(before, words));
        Div right = new Div(
                new SectionCard("alarms.about", facts, bar),
                advice(alarm, words),
                new SectionCard("alarms.log", Objects.requireNonNull(log)));
        place(alarm, words).forEach(right::add);
        H1 title = new H1(words.headline(alarm) + " · " + words.point(alarm));
        replaceTitle(title);
        explained.setText(words.explained(alarm));
        content.add(left, right);
        draw(alarm, before, words);
    }

    private void replaceTitle(H1 title) {
        getChildren().filter(H1.class::isInstance).toList().forEach(this::remove);
        addComponentAsFirst(title);
    }

    @Override
    protected void refresh() {
        Alarm alarm = alarms.find(id);
        if (alarm == null || log == null) {
            return;
        }
        AlarmFormatter words = reading.words();
        facts.show(alarm, alarm.cause() == null ? null : alarms.find(alarm.cause()), words);
        bar.show(List.of(alarm), false);
        log.show(alarms.history(id), words);
    }

    private void draw(Alarm alarm, List<RelatedAlarms.Earlier> before, AlarmFormatter words) {
        Instant now = words.now();
        Instant end = end(alarm, now);
        Instant to = end.plus(AFTER).isAfter(now) ? now : end.plus(AFTER);
        Instant start = alarm.raised().minus(BEFORE);
        Instant from = start.isBefore(to.minus(LONGEST)) ? to.minus(LONGEST) : start;
        chart.show(words, alarm.pointKey(), from, to, false);
        chart.limits(
                alarm.limit() == null
                        ? List.of()
                        : List.of(new AlarmChart.Limit("high", getTranslation("alarms.limit"), alarm.limit())));
        List<AlarmChart.Shade> spans = new ArrayList<>();
        spans.add(AlarmChart.Shade.of(alarm.raised(), end, "this"));
        before.forEach(one -> spans.add(AlarmChart.Shade.of(one.alarm().raised(), end(one.alarm(), now), "other")));
        chart.shade(spans);
    }

    private static Instant end(Alarm alarm, Instant now) {
        Instant returned = alarm.condition() ? null : alarm.returned();
        return returned == null ? (alarm.closed() == null ? now : alarm.closed()) : returned;
    }

    private Component advice(Alarm alarm, AlarmFormatter words) {
        AlarmRule rule = rules.find(alarm.rule());
        boolean none = rule == null || rule.advice().isBlank();
        Paragraph text =
                new Paragraph(rule == null || none ? getTranslation("alarms.advice.none") : words.rule(rule.advice()));
        text.addClassNames("plenum-advice", none ? "plenum-soft" : "plenum-advice");
        return new SectionCard("alarms.advice", text);
    }

    private List<Component> place(Alarm alarm, AlarmFormatter words) {
        String route = words.route(alarm);
        if (route == null || alarm.owner() == null || alarm.floor() == null) {
            return List.of();
        }
        Anchor link = new Anchor(route, getTranslation("alarms.plan.open"));
        AlarmPlace picture = new AlarmPlace(alarm.floor(), alarm.owner(), words.where(alarm));
        return List.of(new SectionCard("alarms.plan", picture, new Paragraph(link)));
    }

    private Component near(Alarm alarm, AlarmFormatter words) {
        List<Alarm> others = around.near(alarm);
        RowTable table =
                new RowTable(getTranslation("alarms.near"), List.of("when", "priority", "alarm", "where", "state"));
        table.removeClassName("plenum-card");
        table.show(others.stream().map(other -> other(other, alarm, words)).toList());
        SectionCard card = new SectionCard("alarms.near", table);
        if (others.isEmpty()) {
            card.add(soft("alarms.near.none"));
        }
        return card;
    }

    private List<Component> other(Alarm other, Alarm alarm, AlarmFormatter words) {
        Duration apart = Duration.between(alarm.raised(), other.raised());
        Span priority = new Span(words.priority(other.priority()));
        priority.addClassNames("plenum-priority", AlarmSymbols.style(other.priority()));
        return List.of(
                new Span(apart(apart, words)),
                priority,
                new Anchor("alarms/" + other.id(), words.headline(other) + " · " + words.point(other)),
                new Span(words.where(other)),
                new Span(words.state(other)));
    }

    private static String apart(Duration apart, AlarmFormatter words) {
        String sign = apart.abs().toSeconds() == 0 ? "" : apart.isNegative() ? "−" : "+";
        return sign + words.span(apart.abs());
    }

    private Component earlier(List<RelatedAlarms.Earlier> before, AlarmFormatter words) {
        RowTable table =
                new RowTable(getTranslation("alarms.earlier"), List.of("since", "lasted", "answered", "comment"));
        table.removeClassName("plenum-card");
        table.show(before.stream().map(one -> row(one, words)).toList());
        SectionCard card = new SectionCard("alarms.earlier", table);
        if (before.isEmpty()) {
            card.add(soft("alarms.earlier.none"));
        }
        return card;
    }

    private List<Component> row(RelatedAlarms.Earlier earlier, AlarmFormatter words) {
        Alarm alarm = earlier.alarm();
        String lasted = words.span(Duration.between(alarm.raised(), end(alarm, words.now())));
        String answered = alarm.acknowledgedBy() == null ? "–" : alarm.acknowledgedBy();
        return List.of(
                new Anchor("alarms/" + alarm.id(), words.moment(alarm.raised())),
                new Span(lasted),
                new Span(answered),
                new Span(earlier.words().isEmpty() ? "–" : earlier.words()));
    }

    private Paragraph soft(String key) {
        Paragraph text = new Paragraph(getTranslation(key));
        text.addClassName("plenum-soft");
        return text;
    }
}
