package io.plenum.drill.command;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** When the gateway was started, each time. */
final class Lives {

    private final List<Instant> starts = new CopyOnWriteArrayList<>();

    void started() {
        starts.add(Instant.now());
    }

    /** How long something was late: from its time, or from the last start of the gateway between that and its end. */
    Duration lateness(Instant due, Instant done) {
        Instant from = starts.stream()
                .filter(start -> start.isAfter(due) && start.isBefore(done))
                .reduce((one, later) -> later)
                .orElse(due);
        return Duration.between(from, done);
    }
}
