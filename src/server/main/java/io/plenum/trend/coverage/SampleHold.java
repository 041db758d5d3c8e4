package io.plenum.trend.coverage;

import io.plenum.point.Quality;
import io.plenum.trend.bucket.Bucket;
import io.plenum.trend.read.TrendSeries;

/**
 * How long a sample holds, and what is known of its point from then until the next one comes. Times are microseconds since 1970 UTC.
 */
public final class SampleHold {

    /** A shorter gap is none: a heartbeat may be missing. */
    public static final long SHORTEST_GAP = 60_000_000L;

    private final Coverage coverage;

    public SampleHold(Coverage coverage) {
        this.coverage = coverage;
    }

    /** Takes from when on another quality holds. */
    @FunctionalInterface
    public interface QualityConsumer {

        /** @param code of a quality, or {@link TrendSeries#GAP} where nobody knows anything */
        void accept(long time, int code);
    }

    /** When a sample ceases to hold, at the latest where the next one comes; a mark is no value, and holds for no time. */
    public long heldUntil(long taken, int status, long next) {
        return Bucket.isLive(status) ? Math.min(next, coverage.holdsUntil(taken)) : taken;
    }

    /**
     * Passes on each quality that holds from one instant to before another.
     *
     * @param taken time of the last sample
     * @param status its quality code
     */
    public void forEachQuality(long taken, int status, long begin, long end, QualityConsumer consumer) {
        int passed = Integer.MIN_VALUE;
        long marked = Bucket.isLive(status) ? Long.MIN_VALUE : coverage.knownUntil(taken);
        for (long at = begin; at < end; ) {
            int code = code(at, status, marked);
            // A device that has just come back will give its value in a moment.
            if (code != passed && (at == begin || end - at > SHORTEST_GAP)) {
                consumer.accept(at, code);
                passed = code;
            }
            long change = coverage.changesAfter(at);
            at = marked > at ? Math.min(marked, change) : change;
        }
    }

    private int code(long at, int status, long marked) {
        boolean live = Bucket.isLive(status);
        return switch (coverage.at(at)) {
            case ALIVE -> live ? Quality.STALE.code() : status;
            case GONE -> live ? Quality.DOWN.code() : status;
            case UNKNOWN -> at < marked ? status : TrendSeries.GAP;
        };
    }
}
