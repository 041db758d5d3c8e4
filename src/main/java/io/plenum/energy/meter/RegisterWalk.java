package io.plenum.energy.meter;

import io.plenum.energy.MeterCheck;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Follows what a register shows and adds up what flowed, through its end and through resets. What flowed up to any moment between two
 * readings is taken to have flowed evenly between them.
 *
 * <p>A register that shows less than before has come to its end where it stood in the last twentieth of 10⁴, 10⁵, … 10¹², 2¹⁶ or 2³²
 * units and now is in the first twentieth; it was reset where it shows less than a tenth of what it did, and has counted from zero. A
 * register that may run backwards, behind photovoltaics, has done so in any other case; another one was exchanged, and nothing can be
 * said of what flowed meanwhile.
 */
final class RegisterWalk {

    /** Readings further apart leave a gap: an unchanged value is kept once in five minutes. */
    static final long SILENCE = 20 * 60_000L;

    private static final double[] SIZES = {1e4, 65536, 1e5, 1e6, 1e7, 1e8, 1e9, 4294967296.0, 1e10, 1e11, 1e12};

    /** Something that a register did other than to count. */
    record Event(MeterCheck.Kind kind, long time, double before) {}

    private final boolean reversible;
    private long[] times = new long[256];
    private double[] sums = new double[256];
    private boolean[] doubtful = new boolean[256];
    private int size;
    private double last;
    private final List<Event> events = new ArrayList<>();

    /** @param reversible whether it may run backwards */
    RegisterWalk(boolean reversible) {
        this.reversible = reversible;
    }

    /** The next reading; one that is no later than the one before, or no number, says nothing. */
    void read(long time, double value) {
        read(time, value, size > 0 && time - times[size - 1] <= SILENCE);
    }

    /** @param heard whether others were heard all the time between the reading before and this one */
    void read(long time, double value, boolean heard) {
        if (!(Math.abs(value) < 1e200) || (size > 0 && time <= times[size - 1])) {
            return;
        }
        if (size == times.length) {
            times = Arrays.copyOf(times, size * 2);
            sums = Arrays.copyOf(sums, size * 2);
            doubtful = Arrays.copyOf(doubtful, size * 2);
        }
        int known = events.size();
        sums[size] = size == 0 ? 0 : sums[size - 1] + flowed(time, value);
        doubtful[size] = !heard || (events.size() > known && events.getLast().kind() == MeterCheck.Kind.FALL);
        times[size++] = time;
        last = value;
    }

    private double flowed(long time, double value) {
        if (value >= last) {
            return value - last;
        }
        double end = end(value);
        if (end > 0) {
            events.add(new Event(MeterCheck.Kind.ROLL_OVER, time, last));
            return end - last + value;
        } else if (value >= 0 && value <= last / 10 && last - value > 1) {
            events.add(new Event(MeterCheck.Kind.RESET, time, last));
            return value;
        } else if (reversible || last - value < 1) {
            return value - last; // less than a unit is how finely it is told, not a fall
        }
        events.add(new Event(MeterCheck.Kind.FALL, time, last));
        return 0;
    }

    private double end(double value) {
        for (double end : SIZES) {
            if (last >= 0.95 * end && last < end && value >= 0 && value <= 0.05 * end) {
                return end;
            }
        }
        return 0;
    }

    List<Event> events() {
        return events;
    }

    /** What flowed up to a moment since the first reading; NaN before the first and after the last. */
    double sum(long time) {
        int at = Arrays.binarySearch(times, 0, size, time);
        if (at >= 0) {
            return sums[at];
        }
        int next = -at - 1;
        if (next == 0 || next == size) {
            return Double.NaN;
        }
        double share = (double) (time - times[next - 1]) / (times[next] - times[next - 1]);
        return sums[next - 1] + share * (sums[next] - sums[next - 1]);
    }

    long first() {
        return size == 0 ? Long.MAX_VALUE : times[0];
    }

    long last() {
        return size == 0 ? Long.MIN_VALUE : times[size - 1];
    }

    /** Whether more than a tenth of an hour lies in a gap, or what flowed in it is not known for another reason. */
    boolean isDoubtful(long from, long to) {
        int at = Arrays.binarySearch(times, 0, size, from);
        long silent = 0;
        for (int i = at >= 0 ? at + 1 : Math.max(1, -at - 1); i < size && times[i - 1] < to; i++) {
            if (doubtful[i]) {
                boolean gap = times[i] - times[i - 1] > SILENCE;
                silent += gap ? Math.min(to, times[i]) - Math.max(from, times[i - 1]) : to - from;
            }
        }
        return silent > (to - from) / 10;
    }
}
