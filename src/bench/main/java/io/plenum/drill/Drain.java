package io.plenum.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** Watches how the samples of some ticks come into history, from the first that was missing to the last. */
final class Drain implements Runnable {

    private static final Duration SILENCE = Duration.ofMinutes(2);

    private final DrillRig rig;
    private final long from;
    private final long until;
    private long atFirst;
    private long atLast;
    private Instant begin = Instant.EPOCH;
    private Instant end = Instant.EPOCH;

    Drain(DrillRig rig, long from, long until) {
        this.rig = rig;
        this.from = from;
        this.until = until;
    }

    @Override
    public void run() {
        try {
            watch(FinalCount.expected(rig.production(), rig.runs(), until) - before());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long before() throws IOException {
        return FinalCount.expected(rig.production(), rig.runs(), from - 1);
    }

    private void watch(long expected) throws SQLException, InterruptedException {
        atFirst = FinalCount.stored(rig, from, until);
        atLast = atFirst;
        begin = Instant.now();
        end = begin;
        while (atLast < expected && Instant.now().isBefore(end.plus(SILENCE))) {
            Thread.sleep(250);
            long now = FinalCount.stored(rig, from, until);
            if (now > atLast) {
                // What was counted first may have waited for the link.
                begin = atLast == atFirst ? end : begin;
                end = Instant.now();
                atLast = now;
            } else if (atLast == atFirst) {
                begin = Instant.now();
                end = begin;
            }
        }
    }

    long backlog() {
        return atLast - atFirst;
    }

    /** Samples a second. */
    double rate() {
        return backlog() / Math.max(0.001, ServerAway.seconds(Duration.between(begin, end)));
    }
}
