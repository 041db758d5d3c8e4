package io.plenum.control.action;

import io.plenum.control.run.ControlLoop;
import io.plenum.control.run.ControlLoops;
import io.plenum.control.run.LoopStep;
import io.plenum.link.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a loop has shown enough in shadow to go live by itself. May throw Spring's {@code DataAccessException}. */
@Component
class ShadowCheck {

    private static final Duration REACH = Duration.ofDays(7);
    /** Steps with the machine running: an hour of those that are kept each five minutes. */
    private static final int LEAST_RUNNING = 12;

    private static final double KNOWN = 0.9;

    private final ControlLoops loops;

    ShadowCheck(ControlLoops loops) {
        this.loops = loops;
    }

    /** What is missing still; null where nothing is. */
    @Nullable
    Problem missing(ControlLoop loop, String name, Instant now) {
        Instant enough = loop.created().plus(ControlLoops.SHADOW);
        if (enough.isAfter(now)) {
            long minutes = Duration.between(now, enough).toMinutes() + 1;
            return Problem.of("control.action.missing.shadow", name, Math.ceilDiv(minutes, 60));
        }
        List<LoopStep> running = loops.steps(loop.id(), now.minus(REACH), now.plusSeconds(1)).stream()
                .filter(LoopStep::running)
                .toList();
        if (running.size() < LEAST_RUNNING) {
            return Problem.of("control.action.missing.machine", name);
        }
        long known =
                running.stream().filter(step -> !Double.isNaN(step.actual())).count();
        return known < KNOWN * running.size() ? Problem.of("control.action.missing.values", name) : null;
    }
}
