package io.plenum.alarm.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * How fast a value changes: what it is now against what it was ten minutes ago. A value holds until the next one, so the answer
 * may also change because an older value falls out of the window.
 */
final class RateWindow implements ConditionCheck {

    static final Duration WINDOW = Duration.ofMinutes(10);
    /** Closer samples replace each other, so that a fast point costs no more than a slow one. */
    private static final Duration APART = Duration.ofSeconds(5);

    private static final double PER_HOUR = 6;

    private record Past(Instant time, double value) {}

    private final double limit;
    private final Deque<Past> past = new ArrayDeque<>();
    private @Nullable Past base;
    private double last = Double.NaN;

    RateWindow(double limit) {
        this.limit = limit;
    }

    @Override
    public void received(Instant time, double value) {
        last = value;
        passed(time);
        Past newest = past.peekLast();
        if (newest == null || !time.isBefore(newest.time().plus(APART))) {
            past.addLast(new Past(time, value));
        }
    }

    @Override
    public void passed(Instant now) {
        Past oldest = past.peekFirst();
        while (oldest != null && !oldest.time().plus(WINDOW).isAfter(now)) {
            base = past.removeFirst();
            oldest = past.peekFirst();
        }
    }

    @Override
    public @Nullable Instant changes() {
        Past oldest = past.peekFirst();
        return oldest == null ? null : oldest.time().plus(WINDOW);
    }

    @Override
    public TriState of(Inputs in, boolean standing) {
        Past before = base;
        if (before == null || Double.isNaN(in.live(0)) || Double.isNaN(last)) {
            return TriState.UNKNOWN;
        }
        return TriState.of(Math.abs(last - before.value()) * PER_HOUR > limit);
    }
}
