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
import io.plenum.uikit.ChartSettings;
import io.plenum.uikit.PointAction;
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
    private final transient AlarmViewContext context;
    private final transient AlarmActions actions;
    private final transient RelatedAlarms around;
    private final Paragraph explained = new Paragraph();
    private final Div content = new Div();
    private final AlarmDetails facts;
    private final AlarmChart chart = new AlarmChart((limit, value, done) -> {});
    private final ActionBar bar;
    private final NextSteps next;
    private @Nullable AlarmLog log;
    private long id;

    AlarmView(
            AlarmAccess alarms,
            AlarmRules rules,
            AlarmViewContext context,
            AlarmActions actions,
            RelatedAlarms around,
            List<PointAction> pointActions) {
        super("one");
        this.alarms = alarms;
        this.rules = rules;
        this.context = context;
        this.actions = actions;
        this.around = around;
        facts = new AlarmDetails(pointActions);
        bar = new ActionBar(actions, this::refresh);
        bar.addClassName("still");
        next = new NextSteps(actions, pointActions, this::refresh);
        content.addClassName("plenum-two");
        add(explained, next, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = Long.parseLong(event.getRouteParameters().get("id").orElse("0"));
        Alarm alarm = alarms.find(id);
        if (alarm == null) {
            throw new NotFoundException();
        }
        AlarmFormatter formatter = context.formatter();
        content.removeAll();
        log = new AlarmLog(actions, id, this::refresh);
        List<RelatedAlarms.Earlier> before = around.before(alarm);
        Div left = new Div(new SectionCard("alarms.trend", chart), near(alarm, formatter), earlier(before, formatter));
        Div right = new Div(
                new SectionCard("alarms.about", facts, bar),
                advice(alarm, formatter),
                new SectionCard("alarms.log", Objects.requireNonNull(log)));
        place(alarm, formatter).forEach(right::add);
        H1 title = new H1(formatter.headline(alarm) + " · " + formatter.point(alarm));
        replaceTitle(title);
        explained.setText(formatter.explained(alarm));
        content.add(left, right);
        draw(alarm, before, formatter);
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
        AlarmFormatter formatter = context.formatter();
        facts.show(alarm, alarm.cause() == null ? null : alarms.find(alarm.cause()), formatter);
        bar.show(List.of(alarm), false);
        next.show(alarm, formatter);
        log.show(alarms.history(id), formatter);
    }

    private void draw(Alarm alarm, List<RelatedAlarms.Earlier> before, AlarmFormatter formatter) {
        Instant now = formatter.now();
        Instant end = end(alarm, now);
        Instant to = end.plus(AFTER).isAfter(now) ? now : end.plus(AFTER);
        Instant start = alarm.raised().minus(BEFORE);
        Instant from = start.isBefore(to.minus(LONGEST)) ? to.minus(LONGEST) : start;
        chart.show(formatter, alarm.pointKey(), from, to, false);
        chart.limits(
                alarm.limit() == null
                        ? List.of()
                        : List.of(new AlarmChart.Limit("high", getTranslation("alarms.limit"), alarm.limit())));
        List<ChartSettings.Span> spans = new ArrayList<>();
        spans.add(ChartSettings.Span.of(alarm.raised(), end, "this"));
        before.forEach(one -> spans.add(ChartSettings.Span.of(one.alarm().raised(), end(one.alarm(), now), "other")));
        chart.shade(spans);
    }

    private static Instant end(Alarm alarm, Instant now) {
        Instant returned = alarm.condition() ? null : alarm.returned();
        return returned == null ? (alarm.closed() == null ? now : alarm.closed()) : returned;
    }

    private Component advice(Alarm alarm, AlarmFormatter formatter) {
        AlarmRule rule = rules.find(alarm.rule());
        boolean none = rule == null || rule.advice().isBlank();
        Paragraph text = new Paragraph(
                rule == null || none ? getTranslation("alarms.advice.none") : formatter.rule(rule.advice()));
        text.addClassNames("plenum-advice", none ? "plenum-soft" : "plenum-advice");
        return new SectionCard("alarms.advice", text);
    }

    private List<Component> place(Alarm alarm, AlarmFormatter formatter) {
        String route = formatter.route(alarm);
        if (route == null || alarm.owner() == null || alarm.floor() == null) {
            return List.of();
        }
        Anchor link = new Anchor(route, getTranslation("alarms.plan.open"));
        AlarmPlace picture = new AlarmPlace(alarm.floor(), alarm.owner(), formatter.where(alarm));
        return List.of(new SectionCard("alarms.plan", picture, new Paragraph(link)));
    }

    private Component near(Alarm alarm, AlarmFormatter formatter) {
        List<Alarm> others = around.near(alarm);
        RowTable table =
                new RowTable(getTranslation("alarms.near"), List.of("when", "priority", "alarm", "where", "state"));
        table.removeClassName("plenum-card");
        table.show(others.stream().map(other -> other(other, alarm, formatter)).toList());
        SectionCard card = new SectionCard("alarms.near", table);
        if (others.isEmpty()) {
            card.add(soft("alarms.near.none"));
        }
        return card;
    }

    private List<Component> other(Alarm other, Alarm alarm, AlarmFormatter formatter) {
        Duration apart = Duration.between(alarm.raised(), other.raised());
        Span priority = new Span(formatter.priority(other.priority()));
        priority.addClassNames("plenum-priority", AlarmSymbols.style(other.priority()));
        return List.of(
                new Span(apart(apart, formatter)),
                priority,
                new Anchor("alarms/" + other.id(), formatter.headline(other) + " · " + formatter.point(other)),
                new Span(formatter.where(other)),
                new Span(formatter.state(other)));
    }

    private static String apart(Duration apart, AlarmFormatter formatter) {
        String sign = apart.abs().toSeconds() == 0 ? "" : apart.isNegative() ? "−" : "+";
        return sign + formatter.span(apart.abs());
    }

    private Component earlier(List<RelatedAlarms.Earlier> before, AlarmFormatter formatter) {
        RowTable table =
                new RowTable(getTranslation("alarms.earlier"), List.of("since", "lasted", "answered", "comment"));
        table.removeClassName("plenum-card");
        table.show(before.stream().map(one -> row(one, formatter)).toList());
        SectionCard card = new SectionCard("alarms.earlier", table);
        if (before.isEmpty()) {
            card.add(soft("alarms.earlier.none"));
        }
        return card;
    }

    private List<Component> row(RelatedAlarms.Earlier earlier, AlarmFormatter formatter) {
        Alarm alarm = earlier.alarm();
        String lasted = formatter.span(Duration.between(alarm.raised(), end(alarm, formatter.now())));
        String answered = alarm.acknowledgedBy() == null ? "–" : alarm.acknowledgedBy();
        return List.of(
                new Anchor("alarms/" + alarm.id(), formatter.moment(alarm.raised())),
                new Span(lasted),
                new Span(answered),
                new Span(earlier.comment().isEmpty() ? "–" : earlier.comment()));
    }

    private Paragraph soft(String key) {
        Paragraph text = new Paragraph(getTranslation(key));
        text.addClassName("plenum-soft");
        return text;
    }
}
