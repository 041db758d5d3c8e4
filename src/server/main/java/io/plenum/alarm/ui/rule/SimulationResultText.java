package io.plenum.alarm.ui.rule;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.plenum.alarm.simulation.RuleSimulationResult;
import io.plenum.alarm.simulation.SimulatedAlarm;
import io.plenum.alarm.ui.AlarmFormatter;
import io.plenum.point.Point;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A prediction in words: how often, for how long, how many mails. */
class SimulationResultText extends Div {

    private static final long serialVersionUID = 1L;

    private static final int MOST = 5;

    private final String key;
    private final Div verdict = new Div();
    private final Span more = new Span();

    SimulationResultText(String key) {
        this.key = key;
        verdict.addClassName("plenum-verdict");
        more.addClassName("plenum-soft");
        getElement().setAttribute("role", "status");
        add(verdict, more);
    }

    void waits() {
        verdict.setText(getTranslation("alarms.simulation.counting"));
        more.setText("");
    }

    void failed() {
        verdict.setText(getTranslation("alarms.chart.failed"));
        more.setText("");
    }

    void show(RuleSimulationResult found, AlarmFormatter formatter) {
        String times = getTranslation(key, found.count(), found.points(), found.concerned());
        verdict.setText(times);
        String detail = getTranslation(
                "alarms.simulation.detail",
                formatter.number(found.perDay()),
                formatter.span(found.stood()),
                formatter.span(found.longest()),
                found.mails());
        String worst = found.points() > 1 && found.count() > 0
                ? " " + getTranslation("alarms.simulation.worst", worst(found))
                : "";
        more.setText(found.count() == 0 ? getTranslation("alarms.simulation.none", found.samples()) : detail + worst);
    }

    /** Those that raise most. */
    private static String worst(RuleSimulationResult found) {
        Map<Point, Integer> counts = new LinkedHashMap<>();
        for (SimulatedAlarm one : found.transitionHandler()) {
            counts.merge(one.point(), 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Point, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(MOST)
                .map(one -> one.getKey().name() + " (" + one.getValue() + ")")
                .collect(Collectors.joining(", "));
    }
}
