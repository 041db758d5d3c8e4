package io.plenum.trend.bucket;

import io.plenum.point.Quality;

/**
 * What is known of one bucket of one point. Times are microseconds since 1970 UTC, numbers in the point's unit.
 *
 * <p>Least, greatest, first, last and mean are of the samples that can be trusted; where there is none, of the value that was
 * carried in; where that cannot be trusted either, of the other samples. The weighted mean and the cover are of trusted values for as long as they held.
 */
public final class Bucket {

    /** Sums of larger numbers would overflow; no quantity of a building comes near it. */
    private static final double ABSURD = 1e250;

    private static final boolean[] LIVE = new boolean[Quality.values().length];

    static {
        for (Quality quality : Quality.values()) {
            LIVE[quality.code()] = quality.isLive();
        }
    }

    private final long start;
    private final long end;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;
    private double sum;
    private int summed;
    private double first;
    private double last;
    private long firstTime = Long.MAX_VALUE;
    private long lastTime = Long.MIN_VALUE;
    private boolean sampled;
    private boolean trusted;
    private boolean carried;
    private double area;
    private double covered;
    private int status;
    private int ended;
    private double increase;

    public Bucket(long start, long end) {
        this.start = start;
        this.end = end;
    }

    /** Whether a value of this quality may be believed. */
    public static boolean isLive(int status) {
        return LIVE[status];
    }

    static double bounded(double value) {
        return Math.clamp(value, -ABSURD, ABSURD);
    }

    void sample(long time, double value, int code) {
        if (LIVE[code]) {
            trust();
        }
        if (LIVE[code] || isUntrusted()) {
            first = time < firstTime ? value : first;
            last = value;
            values(time, time, value, value);
            sum += value;
            summed++;
        }
        sampled = true;
        status = Math.max(status, code);
        ended = code;
    }

    /** From here on only what can be trusted counts. */
    private void trust() {
        if (!trusted) {
            forgetValues();
        }
        trusted = true;
    }

    private boolean isUntrusted() {
        return !trusted && !carried;
    }

    private void forgetValues() {
        min = Double.POSITIVE_INFINITY;
        max = Double.NEGATIVE_INFINITY;
        sum = 0;
        summed = 0;
        firstTime = Long.MAX_VALUE;
        lastTime = Long.MIN_VALUE;
    }

    private void values(long from, long to, double least, double greatest) {
        min = Math.min(min, least);
        max = Math.max(max, greatest);
        firstTime = Math.min(firstTime, from);
        lastTime = Math.max(lastTime, to);
    }

    /** A value held in a part of this bucket; it was taken at an instant that may lie before. */
    void hold(long from, long to, long taken, double value, int code) {
        if (LIVE[code]) {
            double seconds = (to - from) / 1e6;
            area += value * seconds;
            covered += seconds;
        }
        status = Math.max(status, code);
        if (!sampled && LIVE[code]) {
            carried = true;
            min = max = first = last = value;
            firstTime = lastTime = taken;
            ended = code;
        }
    }

    /** A mark that was made before was still in force when this bucket began. */
    void marked(int code) {
        status = Math.max(status, code);
    }

    void rise(double by) {
        increase += by;
    }

    /** Takes in what is stored of a part of this bucket; parts come in the order of time. */
    void add(StoredBucket part) {
        boolean own = part.count() > 0;
        if (own && part.covered() > 0) {
            trust();
            take(part);
        } else if (own && isUntrusted()) {
            take(part);
        } else if (!own && isUntrusted() && summed == 0) {
            carried = true;
            take(part);
            summed = 0;
        }
        sampled |= own;
        ended = part.ended();
        area += part.weighted() * part.covered();
        covered += part.covered();
        increase += part.increase();
        status = Math.max(status, part.status());
    }

    private void take(StoredBucket part) {
        first = part.firstTime() < firstTime ? part.first() : first;
        last = part.last();
        values(part.firstTime(), part.lastTime(), part.min(), part.max());
        sum += part.mean() * part.count();
        summed += part.count();
    }

    /** Whether there is anything to tell: samples, or a value that held. */
    boolean isEmpty() {
        return !sampled && covered == 0;
    }

    /** Whether a value could be trusted at any time of it. */
    public boolean hasValue() {
        return trusted || carried;
    }

    public long start() {
        return start;
    }

    public long end() {
        return end;
    }

    public double min() {
        return min;
    }

    public double max() {
        return max;
    }

    public double mean() {
        return summed == 0 ? last : sum / summed;
    }

    /** Weighted by how long each value held; the plain mean where none held. */
    public double weighted() {
        return covered > 0 ? area / covered : mean();
    }

    public double first() {
        return first;
    }

    public double last() {
        return last;
    }

    public long firstTime() {
        return firstTime;
    }

    public long lastTime() {
        return lastTime;
    }

    /** The samples that all this is of; 0 where a value was only carried in. */
    public int count() {
        return summed;
    }

    /** Seconds in which a value that can be trusted held. */
    public double covered() {
        return covered;
    }

    /** Worst quality code in force. */
    public int status() {
        return status;
    }

    /** Quality code of the last sample. */
    public int ended() {
        return ended;
    }

    /** What a counter rose by. */
    public double increase() {
        return increase;
    }
}
