package io.plenum.drill.command;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** From when to when the gateway lived, each time. */
final class Lives {

    private final List<Life> all = new CopyOnWriteArrayList<>();
    private volatile Instant started;

    private record Life(Instant from, Instant until) {}

    /** It lives already. */
    Lives() {
        started = Instant.now();
    }

    void started() {
        started = Instant.now();
    }

    /** It is about to be killed. */
    void ended() {
        all.add(new Life(started, Instant.now()));
        started = Instant.MAX;
    }

    boolean isAlive(Instant at) {
        return !at.isBefore(started)
                || all.stream().anyMatch(life -> !at.isBefore(life.from()) && at.isBefore(life.until()));
    }

    /** How long it lived between two moments, from the starts of its process on. */
    Duration lived(Instant from, Instant until) {
        Duration before = all.stream()
                .map(life -> both(life.from(), life.until(), from, until))
                .reduce(Duration.ZERO, Duration::plus);
        return started.equals(Instant.MAX) ? before : before.plus(both(started, until, from, until));
    }

    private static Duration both(Instant from, Instant until, Instant begin, Instant end) {
        Duration common = Duration.between(from.isAfter(begin) ? from : begin, until.isBefore(end) ? until : end);
        return common.isNegative() ? Duration.ZERO : common;
    }
}
