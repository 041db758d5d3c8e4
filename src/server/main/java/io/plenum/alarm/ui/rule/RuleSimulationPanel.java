package io.plenum.alarm.ui.rule;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.plenum.alarm.rule.Condition;
import io.plenum.alarm.rule.RuleBinding;
import io.plenum.alarm.simulation.RuleSimulation;
import io.plenum.alarm.simulation.RuleSimulationResult;
import io.plenum.alarm.simulation.SimulatedAlarm;
import io.plenum.alarm.ui.AlarmViewContext;
import io.plenum.alarm.ui.detail.AlarmChart;
import io.plenum.point.Point;
import io.plenum.uikit.ChartSettings;
import io.plenum.uikit.DateFields;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** What a rule would have raised in a period, beside the real values; its limits can be moved in the chart. */
class RuleSimulationPanel extends Div {

    private static final long serialVersionUID = 1L;

    private static final Duration USUAL = Duration.ofDays(7);
    private static final Duration LONGEST = Duration.ofDays(100);

    private final transient AlarmViewContext context;
    private final transient PointTrial trial;
    private final transient AlarmChart.Mover moved;
    private final transient RuleSimulationRun run;
    private final DateTimePicker from = DateFields.moment();
    private final DateTimePicker to = DateFields.moment();
    private final ComboBox<Point> shown = new ComboBox<>();
    private final ProgressBar progress = new ProgressBar();
    private final SimulationResultText here = new SimulationResultText("alarms.simulation.here");
    private final SimulationResultText all = new SimulationResultText("alarms.simulation.all");
    private final Paragraph assumed = new Paragraph(getTranslation("alarms.simulation.assumed"));
    private final AlarmChart chart;
    private final ZoneId zone;
    private transient List<RuleBinding> bindings = List.of();
    private boolean choosing;
    private transient Object drawn = "";

    /** @param moved told when a limit is moved in the chart */
    RuleSimulationPanel(RuleSimulation simulation, AlarmViewContext context, AlarmChart.Mover moved) {
        this.context = context;
        this.moved = moved;
        this.trial = new PointTrial(simulation);
        this.run = new RuleSimulationRun(simulation);
        chart = new AlarmChart((limit, value, done) -> this.moved.moved(limit, inUnitOfRule(value), done));
        zone = context.zone();
        Instant now = context.clock().instant().truncatedTo(ChronoUnit.MINUTES);
        period(from, "alarms.from", now.minus(USUAL));
        period(to, "alarms.to", now);
        shown.setLabel(getTranslation("alarms.simulation.point"));
        shown.setItemLabelGenerator(point -> point.name());
        shown.addValueChangeListener(change -> {
            if (!choosing) {
                point();
            }
        });
        Button go = new Button(getTranslation("alarms.simulation.run"), click -> everything());
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div line = new Div(from, to, shown, go);
        line.addClassName("plenum-pieces");
        progress.setVisible(false);
        assumed.addClassName("plenum-soft");
        addClassName("plenum-active");
        add(line, progress, here, chart, all, assumed);
    }

    private void period(DateTimePicker picker, String label, Instant time) {
        picker.setLabel(getTranslation(label));
        picker.setStep(Duration.ofMinutes(1));
        picker.setValue(LocalDateTime.ofInstant(time, zone));
        picker.addValueChangeListener(change -> everything());
    }

    /** Takes a rule's points; what was shown stays shown where it is still among them. */
    void use(List<RuleBinding> next) {
        bindings = next;
        Point before = shown.getValue();
        List<Point> points = next.stream().map(RuleBinding::point).toList();
        choosing = true;
        shown.setItems(points);
        shown.setVisible(points.size() > 1);
        boolean still = before != null && points.contains(before);
        shown.setValue(still ? before : points.isEmpty() ? null : points.getFirst());
        choosing = false;
    }

    /** Counts at the shown point at once, and at all of them in the background. */
    void everything() {
        point();
        Instant first = instant(from);
        Instant last = instant(to);
        all.setVisible(bindings.size() > 1);
        if (first == null || last == null || bindings.size() < 2) {
            return;
        }
        all.waits();
        progress.setVisible(true);
        progress.setValue(0);
        run.start(bindings, first, last, UI.getCurrent(), new RuleSimulationRun.Listener() {
            @Override
            public void part(double done) {
                progress.setValue(done);
            }

            @Override
            public void done(@Nullable RuleSimulationResult found) {
                progress.setVisible(false);
                finished(found);
            }
        });
    }

    private void finished(@Nullable RuleSimulationResult found) {
        if (found == null) {
            all.failed();
            return;
        }
        all.show(found, context.formatter());
    }

    /** Counts at the shown point only. */
    void point() {
        RuleBinding binding = binding();
        Instant first = instant(from);
        Instant last = instant(to);
        boolean none = first == null || last == null || !first.isBefore(last);
        boolean tooLong =
                first != null && last != null && Duration.between(first, last).compareTo(LONGEST) > 0;
        boolean wrong = none || tooLong;
        to.setErrorMessage(getTranslation(none ? "alarms.problem.period" : "alarms.problem.long", LONGEST.toDays()));
        to.setInvalid(wrong);
        chart.setVisible(binding != null && !wrong);
        here.setVisible(binding != null && !wrong);
        if (binding == null || first == null || last == null || wrong) {
            return;
        }
        try {
            RuleSimulationResult found = trial.run(binding, first, last);
            here.show(found, context.formatter());
            draw(binding, found);
        } catch (DataAccessException away) {
            here.failed();
        }
    }

    private @Nullable RuleBinding binding() {
        Point point = shown.getValue();
        return bindings.stream()
                .filter(one -> point != null && one.point().key().equals(point.key()))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Instant instant(DateTimePicker picker) {
        LocalDateTime value = picker.getValue();
        return value == null ? null : value.atZone(zone).toInstant();
    }

    private void draw(RuleBinding binding, RuleSimulationResult found) {
        List<Object> picture = List.of(binding.point().key(), found.from(), found.to());
        if (!Objects.equals(picture, drawn)) {
            drawn = picture;
            chart.show(context.formatter(), binding.point().key(), found.from(), found.to(), true);
        }
        chart.limits(limits(binding));
        List<ChartSettings.Span> spans = new ArrayList<>();
        for (SimulatedAlarm one : found.transitionHandler()) {
            Instant end = one.returned() == null ? found.to() : one.returned();
            spans.add(ChartSettings.Span.of(one.raised(), end, "this"));
        }
        spans.sort(Comparator.comparingLong(ChartSettings.Span::from));
        chart.shade(spans);
    }

    /** What was dragged in the chart is in the unit of the point. */
    private double inUnitOfRule(double value) {
        RuleBinding binding = binding();
        return binding == null ? value : binding.inUnitOfRule(value);
    }

    private List<AlarmChart.Limit> limits(RuleBinding binding) {
        List<AlarmChart.Limit> limits = new ArrayList<>();
        if (binding.rule().condition() instanceof Condition.Limit limit) {
            if (limit.high() != null) {
                limits.add(new AlarmChart.Limit(
                        "high", getTranslation("alarms.rule.high"), binding.inUnitOfPoint(limit.high())));
            }
            if (limit.low() != null) {
                limits.add(new AlarmChart.Limit(
                        "low", getTranslation("alarms.rule.low"), binding.inUnitOfPoint(limit.low())));
            }
        }
        return limits;
    }

    void stop() {
        run.stop();
    }
}
