package io.plenum.energy.meter;

import io.plenum.energy.MeterCheck;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Follows what a register shows and adds up what flowed, through its end and through resets, past readings that cannot be true. What
 * flowed up to any moment between two readings is taken to have flowed evenly between them. Where a register was exchanged, or jumps for
 * another reason, nothing can be said of what flowed meanwhile, and nothing is added.
 *
 * <p>A register that falls with nearly every step counts with its sign swapped, be it wired or configured so: it is read the other way
 * round, and all that it counts is an estimate until somebody has looked.
 */
final class RegisterWalk {

    /** So long (milliseconds) nothing may be known of a register between two readings; more is a gap. */
    static final long SILENCE = 20 * 60_000L;

    private static final Map<RegisterSteps.Kind, MeterCheck.Kind> TOLD = Map.of(
            RegisterSteps.Kind.ROLLED_OVER, MeterCheck.Kind.ROLL_OVER,
            RegisterSteps.Kind.RESET, MeterCheck.Kind.RESET,
            RegisterSteps.Kind.FALL, MeterCheck.Kind.FALL,
            RegisterSteps.Kind.JUMP, MeterCheck.Kind.JUMP);

    /** Something that a register did other than to count; the value that it showed before, of a wild reading that itself. */
    record Event(MeterCheck.Kind kind, long time, double value) {}

    private final long[] times;
    private final double[] sums;
    private final boolean[] unheard;
    private final boolean[] unknown;
    private final boolean swapped;
    private final List<Event> events = new ArrayList<>();

    /**
     * @param reversible whether it may run backwards
     * @param unit kWh or m³ in a unit of the register
     */
    RegisterWalk(List<RegisterReading> readings, boolean reversible, double unit) {
        swapped = SwappedSign.of(readings, reversible);
        List<RegisterReading> upright = swapped ? SwappedSign.turned(readings) : readings;
        RegisterSteps steps = new RegisterSteps(TypicalFlow.of(upright, unit), reversible);
        ImplausibleReadings.Split split = ImplausibleReadings.of(upright, steps);
        int size = split.kept().size();
        times = split.kept().stream().mapToLong(RegisterReading::time).toArray();
        sums = new double[size];
        unheard = new boolean[size];
        unknown = new boolean[size];
        for (int i = 1; i < size; i++) {
            step(steps, split.kept().get(i - 1), split.kept().get(i), i);
        }
        split.wild().forEach(one -> wild(one.time(), one.value()));
        if (swapped) {
            events.add(new Event(MeterCheck.Kind.SWAPPED, readings.getFirst().time(), sums[size - 1]));
        }
    }

    private void step(RegisterSteps steps, RegisterReading before, RegisterReading after, int at) {
        RegisterSteps.Kind kind = steps.kind(before, after);
        double step = after.value() - before.value();
        double flowed =
                switch (kind) {
                    case COUNTED -> step;
                    case ROLLED_OVER -> step + RegisterEnd.between(before.value(), after.value());
                    case RESET -> after.value();
                    case FALL, JUMP -> 0;
                };
        sums[at] = sums[at - 1] + flowed;
        unheard[at] = !after.heard();
        unknown[at] = kind == RegisterSteps.Kind.FALL || kind == RegisterSteps.Kind.JUMP;
        MeterCheck.Kind told = TOLD.get(kind);
        if (told != null) {
            events.add(new Event(told, after.time(), sign() * before.value()));
        }
    }

    /** A reading that cannot be true and was not counted. */
    void wild(long time, double value) {
        events.add(new Event(MeterCheck.Kind.WILD, time, sign() * value));
    }

    private int sign() {
        return swapped ? -1 : 1;
    }

    /** In the order of time. */
    List<Event> events() {
        return events.stream().sorted(Comparator.comparingLong(Event::time)).toList();
    }

    boolean isSwapped() {
        return swapped;
    }

    /** What flowed up to a moment since the first reading; NaN before the first and after the last. */
    double sum(long time) {
        int at = Arrays.binarySearch(times, time);
        if (at >= 0) {
            return sums[at];
        }
        int next = -at - 1;
        if (next == 0 || next == times.length) {
            return Double.NaN;
        }
        double share = (double) (time - times[next - 1]) / (times[next] - times[next - 1]);
        return sums[next - 1] + share * (sums[next] - sums[next - 1]);
    }

    long first() {
        return times.length == 0 ? Long.MAX_VALUE : times[0];
    }

    long last() {
        return times.length == 0 ? Long.MIN_VALUE : times[times.length - 1];
    }

    /** Whether more than a tenth of an hour lies in a gap, or what flowed in it is not known for another reason. */
    boolean isDoubtful(long from, long to) {
        int at = Arrays.binarySearch(times, from);
        long silent = 0;
        for (int i = at >= 0 ? at + 1 : Math.max(1, -at - 1); i < times.length && times[i - 1] < to; i++) {
            if (unknown[i] && times[i] - times[i - 1] <= SILENCE) {
                return true;
            }
            silent += unheard[i] || unknown[i] ? Math.min(to, times[i]) - Math.max(from, times[i - 1]) : 0;
        }
        return swapped || silent > (to - from) / 10;
    }
}
