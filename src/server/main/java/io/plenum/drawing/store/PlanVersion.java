package io.plenum.drawing.store;

import java.time.Instant;

/**
 * A plan as it was saved.
 *
 * @param who saved it; empty where it came with an import
 */
public record PlanVersion(long id, String who, Instant time) {}
