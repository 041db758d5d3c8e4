package io.plenum.fault;

import java.time.Instant;

/** A stretch of time at fault. */
public record FaultSpan(Instant from, Instant to) {}
