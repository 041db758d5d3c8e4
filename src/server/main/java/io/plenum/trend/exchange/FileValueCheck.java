package io.plenum.trend.exchange;

import io.plenum.point.Point;
import io.plenum.point.ValueCheck;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges whether a point can have a value: numbers as those that come from a controller. */
final class FileValueCheck {

    private FileValueCheck() {}

    /** Null where it can, else why not. */
    static @Nullable SampleImportProblem problem(Point point, double value, String text, long line) {
        boolean whole = value == Math.rint(value);
        int states = point.stateTexts().size();
        return switch (point.kind()) {
            case BINARY ->
                value == 0 || value == 1
                        ? null
                        : new SampleImportProblem(line, "trends.import.problem.binary", List.of(text, point.key()));
            case MULTISTATE ->
                whole && value >= 1 && (states == 0 || value <= states)
                        ? null
                        : new SampleImportProblem(
                                line,
                                "trends.import.problem.state",
                                List.of(text, point.key(), String.valueOf(states)));
            case NUMERIC ->
                ValueCheck.problem(point, value) == null
                        ? null
                        : new SampleImportProblem(line, "trends.import.problem.impossible", List.of(text, point.key()));
        };
    }
}
