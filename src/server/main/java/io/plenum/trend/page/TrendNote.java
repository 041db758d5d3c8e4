package io.plenum.trend.page;

import java.time.Instant;
import java.util.List;

/**
 * Words pinned to a moment.
 *
 * @param points keys of the points that were shown; empty where it is about the whole building
 * @param mine whether whoever asks has written it
 */
public record TrendNote(
        long id, Instant time, List<String> points, String text, String author, Instant created, boolean mine) {}
