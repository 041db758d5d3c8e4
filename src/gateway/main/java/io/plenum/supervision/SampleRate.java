package io.plenum.supervision;

import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.atomic.LongAdder;

/** Samples a second as mean of the last minute. */
final class SampleRate {

    private static final int SECONDS = 60;

    private final LongAdder pending = new LongAdder();
    private final long[] seconds = new long[SECONDS];
    private int filled;

    void count(int samples) {
        pending.add(samples);
    }

    /** Call this about once a second. */
    synchronized void tick(Instant now) {
        seconds[(int) Math.floorMod(now.getEpochSecond(), (long) SECONDS)] = pending.sumThenReset();
        filled = Math.min(SECONDS, filled + 1);
    }

    synchronized double perSecond() {
        return filled == 0 ? 0 : (double) Arrays.stream(seconds).sum() / filled;
    }
}
