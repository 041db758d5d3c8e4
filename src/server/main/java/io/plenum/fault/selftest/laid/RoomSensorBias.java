package io.plenum.fault.selftest.laid;

import io.plenum.fault.Quantity;
import java.util.List;
import java.util.Set;

/**
 * A room sensor that tells too much: while the unit runs, its control pulls the true temperature down until the sensor is content,
 * within hours; while it stands, the room comes back. What a box measures of still air follows the room.
 */
record RoomSensorBias() implements SyntheticFault {

    /** Minutes in which the control pulls the room down by most of the error, and in which it comes back. Assumed. */
    private static final double PULLED = 240;

    private static final double BACK = 720;

    @Override
    public Set<Quantity> needs() {
        return Set.of(Quantity.ZONE);
    }

    @Override
    public List<Double> sizes() {
        return SensorBias.SIZES;
    }

    @Override
    public void lay(UnitCopy copy, UnitPhysics physics, double size) {
        Quantity fan = copy.has(Quantity.SOURCE_FAN) ? Quantity.SOURCE_FAN : Quantity.FAN;
        double colder = 0;
        for (int minute = copy.onset(); minute < copy.minutes(); minute++) {
            boolean runs = copy.before(fan, minute) > 0.5;
            colder += runs ? (size - colder) / PULLED : -colder / BACK;
            copy.add(Quantity.ZONE, minute, size - colder);
            if (!runs) {
                copy.add(Quantity.DISCHARGE, minute, -colder);
            }
        }
    }
}
