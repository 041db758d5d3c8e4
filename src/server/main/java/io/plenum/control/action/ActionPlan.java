package io.plenum.control.action;

import io.plenum.control.LoopSubject;
import io.plenum.control.loop.LoopSetting;
import io.plenum.control.run.ControlLoop;
import io.plenum.link.Problem;
import io.plenum.recommendation.Recommendation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would carry out a recommendation.
 *
 * @param problems why it cannot be applied now; none where it can
 */
public record ActionPlan(Recommendation recommendation, List<PlannedLoop> loops, List<Problem> problems) {

    /**
     * A loop that would carry it out.
     *
     * @param present where its set point has a loop already; else null, and it begins in shadow
     * @param setting its bounds, guard rails and hours: of the present loop as they are
     */
    public record PlannedLoop(LoopSubject subject, @Nullable ControlLoop present, LoopSetting setting) {}

    public ActionPlan {
        loops = List.copyOf(loops);
        problems = List.copyOf(problems);
    }
}
