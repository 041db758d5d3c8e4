package io.plenum.control.input;

import java.time.Instant;

/**
 * When a loop is stepped.
 *
 * @param phase of the building's week
 * @param writing whether what it wants is written at present; else the building is as it is found
 */
public record LoopContext(Instant time, OccupancyPhase phase, boolean writing) {}
