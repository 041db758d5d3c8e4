package io.plenum.fault.selftest.laid;

import io.plenum.fault.EquipmentTrend;
import org.jspecify.annotations.Nullable;

/** Copies of a unit's minutes with faults laid into them. The unit's physics are learnt once. */
public final class FaultyCopies {

    private final EquipmentTrend untouched;
    private final int onset;
    private final UnitPhysics physics;

    /** @param onset the minute at which faults begin */
    public FaultyCopies(EquipmentTrend untouched, int onset) {
        this.untouched = untouched;
        this.onset = onset;
        this.physics = new UnitPhysics(untouched);
    }

    /** Null where the fault changes nothing: its state did not occur, or too little is known of what it would do. */
    public @Nullable EquipmentTrend with(TestedFault fault, double size) {
        UnitCopy copy = new UnitCopy(untouched, onset);
        fault.fault().lay(copy, physics, size);
        return copy.changed().isEmpty() ? null : copy.trend();
    }
}
