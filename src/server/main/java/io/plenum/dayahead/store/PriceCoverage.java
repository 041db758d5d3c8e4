package io.plenum.dayahead.store;

import java.time.Instant;

/**
 * The latest file of prices that was taken over.
 *
 * @param source name of the file, or that it came through the API
 * @param first start of its first quarter of an hour
 * @param last start of its last one
 */
public record PriceCoverage(
        String source, Instant first, Instant last, int quarters, Instant imported, String importedBy) {}
