package io.plenum.trend.coverage;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/**
 * When the values of a point were known to hold, although nothing new came: while its device answered, or as far as the file that
 * they were imported from goes on. A value holds until the next sample as far as this covers. Times are microseconds since 1970 UTC.
 */
public final class Coverage {

    /** What was known of a point at an instant, whatever its value. */
    public enum CoverageState {
        /** Its device answered: an unchanged value was still true. */
        ALIVE,
        /** It was asked for and did not answer, or nobody was allowed to ask. */
        GONE,
        /** Nobody asked, or nothing was recorded of it. */
        UNKNOWN
    }

    /** Where nothing is recorded of devices a value holds so long: history then kept it once in five minutes. */
    public static final Duration UNRECORDED = Duration.ofMinutes(15);

    /** A sample proves by itself that its device lived; heartbeats are stored less often than that. */
    static final long SHORT = 60_000_000L;

    /** The first values of a device come before it is reported as alive. */
    private static final long BEFORE = 120_000_000L;

    private static final long LEGACY = UNRECORDED.toMillis() * 1000;

    /** Of a point of which nothing is recorded. */
    public static final Coverage NONE = new Coverage(new long[0], new long[0], new boolean[0], Long.MAX_VALUE, false);

    private final long[] since;
    private final long[] until;
    private final boolean[] alive;
    private final long recorded;
    private final boolean imported;

    /**
     * @param since starts in the order of time
     * @param until ends, each not after the next start
     * @param alive which of them are life; the others are absence
     * @param recorded from when on devices are recorded; the rule of fifteen minutes holds before
     * @param imported whether a file has told something of the point
     */
    Coverage(long[] since, long[] until, boolean[] alive, long recorded, boolean imported) {
        this.since = since;
        this.until = until;
        this.alive = alive;
        this.recorded = recorded;
        this.imported = imported;
    }

    /** Microseconds since 1970 UTC. */
    public static long micros(Instant time) {
        return time.getEpochSecond() * 1_000_000 + time.getNano() / 1000;
    }

    /** The instant of so many microseconds since 1970 UTC. */
    public static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1000);
    }

    /** When a value taken at an instant ceases to be known, if no other sample comes before. */
    public long holdsUntil(long time) {
        int next = next(time);
        int present = next - 1;
        if (present >= 0 && alive[present] && time <= until[present]) {
            return Math.max(until[present], Math.min(time + SHORT, goneAfter(next)));
        }
        if (next < since.length && alive[next] && since[next] - time <= BEFORE) {
            return until[next];
        }
        return Math.min(time + (time < recorded ? LEGACY : SHORT), Math.max(time, goneAfter(next)));
    }

    /** When a mark (stale, down, faulty) made at an instant ceases to say something: whoever asks goes on to know it. */
    public long knownUntil(long time) {
        int at = next(time);
        long end = at > 0 && time <= until[at - 1] ? until[at - 1] : time;
        end = Math.max(end, time + (time < recorded ? LEGACY : SHORT));
        while (at < since.length && since[at] <= end + SHORT) {
            end = Math.max(end, until[at]);
            at++;
        }
        return end;
    }

    public CoverageState at(long time) {
        int present = next(time) - 1;
        if (present < 0 || time >= until[present]) {
            return CoverageState.UNKNOWN;
        }
        return alive[present] ? CoverageState.ALIVE : CoverageState.GONE;
    }

    /** Whether it would be known if a value had been true at an instant; else the rule of fifteen minutes is all there is. */
    public boolean isRecorded(long time) {
        return time >= recorded || imported;
    }

    /** The first instant after this one at which something else is known; in the far future where there is none. */
    public long changesAfter(long time) {
        int next = next(time);
        long begins = next < since.length ? since[next] : Long.MAX_VALUE;
        return next > 0 && time < until[next - 1] ? Math.min(begins, until[next - 1]) : begins;
    }

    /** Start of the first absence from an interval on. */
    private long goneAfter(int index) {
        int at = index;
        while (at < since.length && alive[at]) {
            at++;
        }
        return at < since.length ? since[at] : Long.MAX_VALUE;
    }

    /** Index of the first interval that begins after an instant. */
    private int next(long time) {
        int at = Arrays.binarySearch(since, time);
        return at < 0 ? -at - 1 : at + 1;
    }
}
