package io.plenum.control.action;

import io.plenum.control.run.ControlLoops;
import io.plenum.web.RequestProblem;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** From when until when an action is wanted, as the database keeps it; a start that has passed is now. */
record ActionPeriod(Instant starts, Instant until) {

    private static final Duration SHORTEST = Duration.ofHours(1);

    /** @throws RequestProblem where it is too short or reaches too far */
    static ActionPeriod of(Instant starts, Instant until, Instant now) {
        Instant from = (starts.isBefore(now) ? now : starts).truncatedTo(ChronoUnit.MICROS);
        Instant to = until.truncatedTo(ChronoUnit.MICROS);
        if (to.isBefore(from.plus(SHORTEST)) || to.isAfter(now.plus(ControlLoops.LONGEST))) {
            throw RequestProblem.of("until", "control.action.problem.period", ControlLoops.LONGEST.toDays());
        }
        return new ActionPeriod(from, to);
    }
}
