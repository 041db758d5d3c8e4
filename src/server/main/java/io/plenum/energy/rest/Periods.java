package io.plenum.energy.rest;

import io.plenum.web.RequestProblem;
import java.time.Duration;
import java.time.Instant;

/** Checks what periods are asked for. */
final class Periods {

    private Periods() {}

    /** @throws RequestProblem where it ends before it begins, or is too long */
    static void check(Instant from, Instant to, Duration longest) {
        if (!from.isBefore(to) || Duration.between(from, to).compareTo(longest) > 0) {
            throw RequestProblem.of("to", "energy.problem.period", longest.toDays());
        }
    }
}
