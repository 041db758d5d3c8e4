package io.plenum.lease;

import io.plenum.link.Problem;
import io.plenum.link.command.LeaseReport.Stage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a lease may have left at its controller. On disk before each write: nobody knows what became of a write that was not answered.
 *
 * @param values that may stand there, the last one written at the end; none where nothing was ever written
 * @param original to which the point returns where there are no priorities; null where it is not known
 * @param stood whether it was ever seen there
 * @param ending in which stage it is once it is released
 * @param why it is released before its end; null where it is not, or somebody ordered it
 */
record LeaseTrace(
        List<Double> values,
        @Nullable Double original,
        boolean stood,
        Stage ending,
        @Nullable Problem why) {

    private static final double ALIKE = 1e-6;

    static final LeaseTrace NONE = new LeaseTrace(List.of(), null, false, Stage.RELEASED, null);

    LeaseTrace {
        values = List.copyOf(values);
    }

    boolean isNone() {
        return values.isEmpty();
    }

    boolean has(double value) {
        return values.stream().anyMatch(own -> isAlike(own, value));
    }

    /** As far as a controller with numbers of 32 bits can tell. */
    static boolean isAlike(double one, double other) {
        return Math.abs(one - other) <= ALIKE * Math.max(1, Math.max(Math.abs(one), Math.abs(other)));
    }

    LeaseTrace returningTo(@Nullable Double value) {
        return new LeaseTrace(values, value, stood, ending, why);
    }

    /** May be written from here on. */
    LeaseTrace writing(double value) {
        List<Double> more = new ArrayList<>(values);
        more.remove(Double.valueOf(value));
        more.add(value);
        return new LeaseTrace(more, original, stood, ending, why);
    }

    /** Only this one stands. */
    LeaseTrace standing(double value) {
        return new LeaseTrace(List.of(value), original, true, ending, why);
    }

    /** Only this one can stand, null for none. */
    LeaseTrace showing(@Nullable Double shown) {
        return new LeaseTrace(shown == null ? List.of() : List.of(shown), original, stood, ending, why);
    }

    /** It is taken back before its end. */
    LeaseTrace endingAs(Stage end, @Nullable Problem reason) {
        return new LeaseTrace(values, original, stood, end, reason);
    }
}
