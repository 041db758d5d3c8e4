package io.plenum.emulator;

import io.plenum.emulator.aula.AulaHouse;
import io.plenum.emulator.aula.fault.InjectedFaults;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The demo's past weeks: ordinary ones, in which something broke and most of it was mended. */
record DemoPast(AulaHouse building) {

    private static final Duration SLICE = Duration.ofHours(1);

    private static final List<Event> EVENTS = List.of(
            new Event("ahu-3", InjectedFaults.FAILED_FAN, 1, hours(8 * 24), hours(3)),
            new Event("lighting-2-12", InjectedFaults.LIGHTS_LEFT_ON, 1, hours(5 * 24), hours(2 * 24)),
            new Event("door-0-02", InjectedFaults.DOOR_HELD, 1, hours(2 * 24), hours(1)),
            new Event("vav-2-15a", InjectedFaults.DRIFTING_SENSOR, 0.6, hours(4 * 24), hours(365 * 24)));

    /** @param before the present that it began */
    private record Event(String equipment, String fault, double severity, Duration before, Duration lasts) {

        boolean at(Duration left) {
            return left.compareTo(before) <= 0 && left.compareTo(before.minus(lasts)) > 0;
        }
    }

    private static Duration hours(int hours) {
        return Duration.ofHours(hours);
    }

    /** As fast as it can. */
    void runTo(Instant present) {
        while (building.now().isBefore(present)) {
            Duration left = Duration.between(building.now(), present);
            for (Event event : EVENTS) {
                if (event.at(left)) {
                    building.faults().set(event.equipment(), event.fault(), event.severity());
                } else {
                    building.faults().clear(event.equipment(), event.fault());
                }
            }
            Instant next = building.now().plus(left.compareTo(SLICE) < 0 ? left : SLICE);
            building.runTo(next);
            if (left.compareTo(AulaHouse.STEP) < 0) {
                return;
            }
        }
    }
}
