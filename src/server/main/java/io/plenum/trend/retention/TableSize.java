package io.plenum.trend.retention;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much history there is of one resolution.
 *
 * @param table {@code sample}, {@code sample_5min}, {@code sample_hour} or {@code sample_day}
 * @param bytes on disk, with indexes
 * @param rows estimated by the database
 * @param oldest time of the oldest row; null where there is none
 */
public record TableSize(
        String table, long bytes, long rows, @Nullable Instant oldest) {}
