package io.plenum.schedule.plan;

import java.time.LocalDateTime;

/**
 * Something that happens once; counts before all else.
 *
 * @param name for people, may be empty
 * @param from by the clock of the building
 * @param to by the clock of the building, after the begin
 * @param value in the unit of the points
 */
public record OneOffEvent(String name, LocalDateTime from, LocalDateTime to, double value) {}
