package io.plenum.alarm.performance;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Floods among ten-minute buckets: one begins with a bucket of ten alarms or more for each operator, and lasts until a bucket
 * has fewer than five.
 *
 * @param count of floods
 * @param time spent in them
 * @param longest of them
 * @param worst most alarms in one bucket
 * @param worstAt its beginning; the period's where there were no alarms
 */
record AlarmFloods(int count, Duration time, Duration longest, int worst, Instant worstAt) {

    static final Duration BUCKET = Duration.ofMinutes(10);

    private static final int BEGINS = 10;
    private static final int LASTS = 5;

    /** @param times when alarms were raised, in any order, all in the period */
    static AlarmFloods of(List<Instant> times, Instant from, Instant to, double operators) {
        int[] buckets = buckets(times, from, to);
        int count = 0;
        int inFlood = 0;
        int run = 0;
        int longest = 0;
        int worst = 0;
        for (int i = 0; i < buckets.length; i++) {
            worst = buckets[i] > buckets[worst] ? i : worst;
            boolean begins = run == 0 && buckets[i] >= BEGINS * operators;
            boolean lasts = run > 0 && buckets[i] >= LASTS * operators;
            count += begins ? 1 : 0;
            run = begins || lasts ? run + 1 : 0;
            inFlood += run > 0 ? 1 : 0;
            longest = Math.max(longest, run);
        }
        return new AlarmFloods(
                count,
                BUCKET.multipliedBy(inFlood),
                BUCKET.multipliedBy(longest),
                buckets[worst],
                from.plus(BUCKET.multipliedBy(worst)));
    }

    private static int[] buckets(List<Instant> times, Instant from, Instant to) {
        long size = (Duration.between(from, to).toMillis() + BUCKET.toMillis() - 1) / BUCKET.toMillis();
        int[] buckets = new int[(int) Math.max(1, size)];
        for (Instant time : times) {
            buckets[(int) (Duration.between(from, time).toMillis() / BUCKET.toMillis())]++;
        }
        return buckets;
    }
}
