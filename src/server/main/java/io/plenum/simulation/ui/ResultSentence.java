package io.plenum.simulation.ui;

import io.plenum.simulation.Comparison;
import io.plenum.simulation.Figure;
import io.plenum.simulation.ScenarioResult;
import io.plenum.simulation.store.SimulationRun;
import java.util.List;
import java.util.StringJoiner;

/** What a run has said, in a line. */
final class ResultSentence {

    private static final List<Figure> SHORT = List.of(Figure.COST, Figure.ELECTRICITY, Figure.DISCOMFORT);

    private ResultSentence() {}

    static String of(SimulationRun run, ScenarioFormatter words) {
        ScenarioResult result = run.result();
        if (result == null) {
            return ScenarioFormatter.text("simulation.state." + run.state());
        }
        if (!result.refusals().isEmpty()) {
            return ScenarioFormatter.text("simulation.refused");
        }
        StringJoiner parts = new StringJoiner(" · ");
        for (Figure figure : SHORT) {
            Comparison one = result.figures().get(figure);
            if (one != null) {
                parts.add(part(figure, one, words));
            }
        }
        return parts.toString();
    }

    private static String part(Figure figure, Comparison comparison, ScenarioFormatter words) {
        return ScenarioFormatter.text("simulation.figure." + figure) + ": "
                + words.difference(figure, comparison.difference());
    }
}
