package io.plenum.link.schedule;

import io.plenum.link.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What a controller has made of another content of its schedule, by what was read back.
 *
 * @param after the schedule as it was read last; null where it was not
 * @param reason in words, where it is not as it was wanted; else null
 */
public record ScheduleOrderResult(
        Outcome outcome,
        @Nullable ControllerSchedule after,
        @Nullable Problem reason) {

    /** How it went. */
    public enum Outcome {
        /** Read back as it was written. */
        DONE,
        /** It was so before. */
        ALREADY,
        /** The controller has something else than was expected; nothing was written. */
        CHANGED,
        /** Nothing was written, and asking again changes nothing. */
        REFUSED,
        /** The controller made something else of it, and has its former content again. */
        RESTORED,
        /** The controller made something else of it, and that stands there: somebody has to look. */
        MISMATCH
    }

    public static ScheduleOrderResult refused(Problem reason) {
        return new ScheduleOrderResult(Outcome.REFUSED, null, reason);
    }

    /** Whether the controller has the content that was wanted. */
    public boolean stands() {
        return outcome == Outcome.DONE || outcome == Outcome.ALREADY;
    }
}
