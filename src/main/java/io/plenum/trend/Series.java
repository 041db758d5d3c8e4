package io.plenum.trend;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A point's history in a range, as compact arrays of equal length.
 *
 * @param bucket width of a bucket; null when the samples are given one by one
 * @param times start of the bucket or time of the sample, milliseconds since 1970 UTC
 * @param min least value of the bucket, in the point's unit
 * @param max greatest value of the bucket
 * @param mean mean of the bucket's samples
 * @param quality worst quality code of the bucket
 */
public record Series(
        @Nullable Duration bucket, long[] times, double[] min, double[] max, double[] mean, int[] quality) {}
