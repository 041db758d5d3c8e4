package io.plenum.bacnet.request;

import java.time.Duration;

/**
 * How long one device takes to answer, and how often a packet on the way to it or back gets lost. A request that was not answered in the
 * usual time is sent again long before its time-out: on a line that loses packets, waiting would cost the values their freshness. The
 * pauses double, and a device that is merely slow soon has a longer usual time (as RFC 6298 does it). Thread-safe.
 */
final class ResponseTimes {

    /** Answers before anything is taken for usual. */
    static final int KNOWN = 8;
    /** Of so many answers, the last. */
    private static final int REMEMBERED = 64;

    private static final int LOSSY = 3;
    private static final double WEIGHT = 1.0 / 8;
    private static final double WEIGHT_OF_DEVIATION = 1.0 / 4;
    private static final int DEVIATIONS = 4;
    private static final int SHORTEST_PART = 10;
    private static final int LONGEST_PART = 2;

    private double usual;
    private double deviation;
    private int answers;
    /** One bit for each of the last answers: whether it came only after a repetition. */
    private long repeated;

    /** An answer to a request that was sent once. */
    synchronized void answered(Duration after) {
        double nanos = after.toNanos();
        if (answers == 0) {
            usual = nanos;
            deviation = nanos / 2;
        } else {
            deviation += WEIGHT_OF_DEVIATION * (Math.abs(usual - nanos) - deviation);
            usual += WEIGHT * (nanos - usual);
        }
        answers = Math.min(answers + 1, REMEMBERED);
        repeated <<= 1;
    }

    /** An answer to one of several; to which of them, nobody knows. */
    synchronized void answeredRepeated() {
        repeated = repeated << 1 | 1;
    }

    /** Whether packets get lost: then silence means less. */
    synchronized boolean lossy() {
        return Long.bitCount(repeated) >= LOSSY;
    }

    /**
     * How long to wait before the request is sent once more.
     *
     * @param timeout of the connection: never sooner than its tenth, never later than its half
     * @return the time-out itself where too little is known
     */
    synchronized Duration patience(Duration timeout) {
        if (answers < KNOWN) {
            return timeout;
        }
        Duration wanted = Duration.ofNanos((long) (usual + DEVIATIONS * deviation));
        Duration shortest = timeout.dividedBy(SHORTEST_PART);
        Duration longest = timeout.dividedBy(LONGEST_PART);
        return wanted.compareTo(shortest) < 0 ? shortest : wanted.compareTo(longest) > 0 ? longest : wanted;
    }
}
