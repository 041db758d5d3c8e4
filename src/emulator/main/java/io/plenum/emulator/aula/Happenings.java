package io.plenum.emulator.aula;

import io.plenum.emulator.aula.electrical.ChargePoint;

/** What people do in the building. Call it on the thread that steps it. */
public final class Happenings {

    private final BuildingSystems systems;

    Happenings(BuildingSystems systems) {
        this.systems = systems;
    }

    /** Somebody turns the knob at the wall of the box's room, K warmer. */
    public void adjust(String box, double kelvin) {
        systems.boxes.stream().filter(one -> one.key().equals(box)).forEach(one -> one.adjust(kelvin));
    }

    /** A car at each charge point wants so much, kWh, as fast as it can get it. */
    public void chargeAtOnce(double kilowattHours) {
        for (ChargePoint point : systems.chargePoints) {
            point.chargeAtOnce(kilowattHours);
        }
    }
}
