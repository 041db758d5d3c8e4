package io.plenum.link.command;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What holds a point at its controller.
 *
 * @param prioritised whether the point has a priority array; without one the last write counts
 * @param slots those of the array that are taken, the highest priority (lowest number) first
 * @param relinquishDefault what counts where no slot is taken; null where there is none
 * @param present what counts at present; null where it is not known
 * @param outOfService whether the present value is cut off from the plant
 * @param overridden whether somebody holds it by hand at the controller itself, beneath all priorities
 * @param time when it was read, by the gateway's clock
 */
public record CommandState(
        boolean prioritised,
        List<Slot> slots,
        @Nullable Double relinquishDefault,
        @Nullable Double present,
        boolean outOfService,
        boolean overridden,
        Instant time) {

    /** Who commands at one priority, and what. */
    public record Slot(int priority, double value) {}

    public CommandState {
        slots = List.copyOf(slots);
    }

    /** What a priority holds; null where it is free. */
    public @Nullable Double at(int priority) {
        return slots.stream()
                .filter(slot -> slot.priority() == priority)
                .map(Slot::value)
                .findFirst()
                .orElse(null);
    }

    /** The slot that counts; null where none is taken. */
    public @Nullable Slot holder() {
        return slots.isEmpty() ? null : slots.getFirst();
    }
}
