package io.plenum.trend.exchange;

import io.plenum.point.Point;
import io.plenum.point.Unit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Judges whether a point can have a value. */
final class FileValueCheck {

    private static final double ABSOLUTE_ZERO = -273.15;

    private FileValueCheck() {}

    /** Null where it can, else why not. */
    static @Nullable ImportProblem problem(Point point, double value, String text, long line) {
        boolean whole = value == Math.rint(value);
        int states = point.stateTexts().size();
        return switch (point.kind()) {
            case BINARY ->
                value == 0 || value == 1
                        ? null
                        : new ImportProblem(line, "trends.import.problem.binary", List.of(text, point.key()));
            case MULTISTATE ->
                whole && value >= 1 && (states == 0 || value <= states)
                        ? null
                        : new ImportProblem(
                                line,
                                "trends.import.problem.state",
                                List.of(text, point.key(), String.valueOf(states)));
            case NUMERIC ->
                !Objects.equals(point.unit(), Unit.DEGREE_CELSIUS) || value >= ABSOLUTE_ZERO
                        ? null
                        : new ImportProblem(line, "trends.import.problem.impossible", List.of(text, point.key()));
        };
    }
}
