package io.plenum.command.rule;

import io.plenum.command.GrantedLimits;
import io.plenum.link.Problem;
import io.plenum.point.Point;
import org.jspecify.annotations.Nullable;

/** Which values a point can be given. */
final class CommandValue {

    /** More states no controller has. */
    private static final int MOST_STATES = 65_535;

    private CommandValue() {}

    /** Null where the value is possible. */
    static @Nullable Problem refusal(Point point, double value, GrantedLimits limits) {
        return switch (point.kind()) {
            case BINARY -> value == 0 || value == 1 ? null : Problem.of("command.problem.binary");
            case MULTISTATE -> {
                int states = point.stateTexts().isEmpty()
                        ? MOST_STATES
                        : point.stateTexts().size();
                boolean fits = value >= 1 && value <= states && value == Math.rint(value);
                yield fits ? null : Problem.of("command.problem.state", states);
            }
            case NUMERIC -> {
                Double low = limits.low();
                Double high = limits.high();
                boolean fits = Double.isFinite(value) && low != null && high != null && value >= low && value <= high;
                yield fits ? null : outside(point, low, high);
            }
        };
    }

    private static Problem outside(Point point, @Nullable Double low, @Nullable Double high) {
        String unit = point.unit().symbol();
        return Problem.of("command.problem.limits", said(low, unit), said(high, unit));
    }

    private static String said(@Nullable Double limit, String unit) {
        return limit == null ? "–" : (CommandTexts.number(limit) + " " + unit).strip();
    }
}
