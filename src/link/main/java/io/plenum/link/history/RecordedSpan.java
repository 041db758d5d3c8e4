package io.plenum.link.history;

import java.time.Instant;

/** A time from one instant to before another in which a controller was recording a point: between its values nothing changed. */
public record RecordedSpan(Instant from, Instant to) {}
