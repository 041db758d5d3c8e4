package io.plenum.emulator;

import java.util.List;

/**
 * One point of the virtual building as its controllers offer it.
 *
 * @param index its place in {@link EmulatedBuilding#snapshot()}
 * @param states names of state 0, 1 (binary) or 1, 2, … (multi-state); empty for numbers
 * @param increment change of value worth telling (COV increment)
 */
public record EmulatedPoint(
        int index,
        String key,
        String name,
        String brickClass,
        PointAddress binding,
        Kind kind,
        EmulatedUnit unit,
        boolean writable,
        List<String> states,
        double increment) {

    /** Whether the value makes sense as a command; what does not is refused as out of range. */
    public boolean accepts(double value) {
        return switch (kind) {
            case NUMERIC -> unit.accepts(value);
            case BINARY -> value == 0 || value == 1;
            case MULTISTATE -> value >= 1 && value <= states.size();
        };
    }

    /** As in the site model. */
    public enum Kind {
        NUMERIC,
        BINARY,
        MULTISTATE
    }
}
