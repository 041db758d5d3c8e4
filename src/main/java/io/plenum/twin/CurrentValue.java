package io.plenum.twin;

import io.plenum.point.Quality;
import java.time.Instant;

/** The last known value of a point; its quality already counts staleness and lost connections. */
public record CurrentValue(double value, Instant time, Quality quality) {}
