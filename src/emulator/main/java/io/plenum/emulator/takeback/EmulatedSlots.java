package io.plenum.emulator.takeback;

import org.jspecify.annotations.Nullable;

/** Who commands a point at its controller. A controller without priorities has one slot, which all priorities are. */
public interface EmulatedSlots {

    /** Null where the slot is free. */
    @Nullable
    Double at(int priority);

    void write(int priority, double value);

    void release(int priority);
}
