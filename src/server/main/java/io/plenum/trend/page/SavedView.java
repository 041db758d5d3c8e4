package io.plenum.trend.page;

/**
 * A chart that somebody comes back to.
 *
 * @param query what stands after {@code /trends?}
 * @param mine whether it is of whoever asks
 */
public record SavedView(long id, String name, String owner, boolean shared, String query, boolean mine) {}
