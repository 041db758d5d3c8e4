package io.plenum.schedule.plan;

import java.time.LocalDateTime;
import java.util.Objects;

/**
 * Something that happens once; counts before all else.
 *
 * @param name for people, may be empty
 * @param from by the clock of the building
 * @param to by the clock of the building, after the begin
 * @param value in the unit of the points
 */
public record OneOffEvent(String name, LocalDateTime from, LocalDateTime to, double value) {

    public OneOffEvent {
        name = name == null ? "" : name.strip();
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
    }
}
