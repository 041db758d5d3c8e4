package io.plenum.tabular.time;

/** How well the dates of a file follow each other, read in one order. */
final class OrderFit {

    static final long NONE = Long.MIN_VALUE;

    /** A leap counts at most so many days, or one logger with a lost clock would outweigh all other rows. */
    private static final long FAR = 400;
    /** Steps of which the longest is at most so many times the shortest are regular: months are 28 to 31 days. */
    private static final double REGULAR = 1.2;

    private static final long MONTH = 31;

    private long impossible;
    private long travelled;
    private long shortest = Long.MAX_VALUE;
    private long longest;
    private long before = NONE;
    private int clockBefore;
    private boolean withinDays;
    private long backwards;
    private long firstBack;

    /** @param clock second of the day */
    void add(long day, int clock, long line) {
        if (day == NONE) {
            impossible++;
            return;
        }
        long step = before == NONE ? 0 : Math.min(FAR, Math.abs(day - before));
        if (before != NONE && day < before - 1) {
            firstBack = backwards++ == 0 ? line : firstBack;
        }
        withinDays |= day == before && clock != clockBefore;
        before = day;
        clockBefore = clock;
        if (step > 0) {
            travelled += step;
            shortest = Math.min(shortest, step);
            longest = Math.max(longest, step);
        }
    }

    /** How often a row lies days before the one above it. */
    long backwards() {
        return backwards;
    }

    long firstBack() {
        return firstBack;
    }

    boolean isBetterThan(OrderFit other) {
        if (impossible != other.impossible) {
            return impossible < other.impossible;
        }
        return travelled < other.travelled;
    }

    /** Seen from the one that was chosen: nothing speaks against this one. */
    boolean isAsGoodAs(OrderFit chosen) {
        return impossible <= chosen.impossible && (travelled <= 3 * chosen.travelled || isRegular());
    }

    /** A reading each month, say; times within a day that then leaps are none. */
    private boolean isRegular() {
        return !withinDays && longest <= MONTH && longest <= REGULAR * shortest;
    }
}
