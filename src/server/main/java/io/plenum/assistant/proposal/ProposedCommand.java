package io.plenum.assistant.proposal;

import java.time.Instant;
import java.util.List;

/**
 * Values for points, until an end.
 *
 * @param until UTC
 */
public record ProposedCommand(List<ProposedValue> values, Instant until) {

    public ProposedCommand {
        values = List.copyOf(values);
    }

    /**
     * @param point its key
     * @param value in the unit of the point
     */
    public record ProposedValue(String point, double value, int priority) {}
}
