package io.plenum.control.action;

import io.plenum.command.PointPreview;
import io.plenum.control.action.ActionPlan.PlannedLoop;
import io.plenum.link.Problem;
import io.plenum.point.Point;
import java.time.Instant;
import java.util.List;

/**
 * Everything an action would do.
 *
 * @param starts when it is wanted to start (UTC)
 * @param until when it gives everything back (UTC)
 * @param earliest from when on its loops will have been in shadow for long enough (UTC)
 * @param expected of the period
 * @param problems why it cannot be applied now; none where it can
 */
public record ActionPreview(
        long recommendation,
        Instant starts,
        Instant until,
        Instant earliest,
        List<PlannedWrite> writes,
        PeriodEffect expected,
        List<Problem> problems) {

    /**
     * What would be written at one point.
     *
     * @param loop that would write it
     * @param first what it would write if it were live now, in the unit of the point; NaN where it would write nothing now
     * @param now what its controller says
     */
    public record PlannedWrite(PlannedLoop loop, Point point, double first, PointPreview now) {}

    public ActionPreview {
        writes = List.copyOf(writes);
        problems = List.copyOf(problems);
    }

    /** Whether it can be applied, and no more than half of what it would write is refused: that is left alone then. */
    public boolean isAllowed() {
        long refused =
                writes.stream().filter(write -> write.now().refusal() != null).count();
        return problems.isEmpty() && !writes.isEmpty() && 2 * refused <= writes.size();
    }
}
