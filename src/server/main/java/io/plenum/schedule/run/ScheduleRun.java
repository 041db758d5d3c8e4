package io.plenum.schedule.run;

import io.plenum.link.Problem;
import io.plenum.point.PointId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What has become of a stretch of a schedule at a point.
 *
 * @param stretch its key
 * @param since when the stretch begins (UTC)
 * @param until when it ends (UTC)
 * @param override that was ordered last for it; null before the first
 * @param overrideUntil its end (UTC); earlier than that of the stretch while it is prolonged in slices
 * @param tried when it was ordered last (UTC)
 * @param problem in words, where it is not as it should be
 */
@RecordBuilder
public record ScheduleRun(
        UUID schedule,
        String stretch,
        PointId point,
        double value,
        boolean occupied,
        Instant since,
        Instant until,
        RunState state,
        @Nullable UUID override,
        @Nullable Instant overrideUntil,
        Instant tried,
        @Nullable Problem problem)
        implements ScheduleRunBuilder.With {

    /** How it is. */
    public enum RunState {
        /** Ordered, and nothing says that it does not hold. */
        RUNNING,
        /** Somebody else has the slot, or has released it: left alone until the next stretch. */
        TAKEN,
        /** It could not be ordered or written, or nobody looked in time. */
        FAILED,
        /** Over. */
        ENDED
    }
}
