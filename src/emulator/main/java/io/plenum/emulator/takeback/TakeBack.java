package io.plenum.emulator.takeback;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes a point back. Two with the same point and kind are the same one.
 *
 * @param point its index in the building
 * @param priority at which a schedule, an operator or a program writes, 1 to 16; a timer writes nothing
 * @param value what is written; null releases the priority (schedules and operators only)
 * @param times of a schedule, local, each day; empty for others
 * @param minutes until a program, or a timer, answers a foreign command; for an operator his mean time between two visits
 * @param seed of what is irregular
 */
public record TakeBack(
        int point, Kind kind, int priority, @Nullable Double value, List<LocalTime> times, int minutes, long seed) {

    /** Of BACnet's usual order: manual operator, and a program's own above it. */
    public static final int OPERATOR_PRIORITY = 8;

    public static final int PROGRAM_PRIORITY = 7;

    private static final int LOWEST_PRIORITY = 16;
    private static final int MOST_TIMES = 48;
    private static final int MOST_MINUTES = 7 * 24 * 60;

    /** In which way. */
    public enum Kind {
        /** The controller's own schedule writes into the same slot at fixed times of day. */
        SCHEDULE,
        /** Somebody at a panel writes at irregular times of working days, and lets go of it in the evening. */
        OPERATOR,
        /** A program writes above a foreign command after a while, for as long as that one stands. */
        PROGRAM,
        /** A foreign command ends by itself after a fixed time. */
        TIMER
    }

    /** @throws IllegalArgumentException where it makes no sense, in words that name the field */
    public TakeBack {
        times = List.copyOf(times);
        require(priority >= 1 && priority <= LOWEST_PRIORITY, "priority: give 1 to 16");
        require(value == null || Double.isFinite(value), "value: give a number");
        require(value != null || kind != Kind.PROGRAM, "value: a program writes one");
        require(kind != Kind.SCHEDULE || !times.isEmpty(), "hours: a schedule has some");
        require(times.size() <= MOST_TIMES, "hours: give at most " + MOST_TIMES);
        require(minutes >= 1 && minutes <= MOST_MINUTES, "minutes: give 1 to " + MOST_MINUTES);
    }

    private static void require(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** Those of one point. */
    public static List<TakeBack> of(List<TakeBack> all, int point) {
        return all.isEmpty()
                ? all
                : all.stream().filter(one -> one.point == point).toList();
    }

    boolean isSame(TakeBack other) {
        return point == other.point && kind == other.kind;
    }
}
