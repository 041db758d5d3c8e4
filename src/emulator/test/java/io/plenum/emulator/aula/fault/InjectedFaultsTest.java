package io.plenum.emulator.aula.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.emulator.aula.AulaHouse;
import io.plenum.emulator.aula.AulaHouseTest;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Every fault that can be injected shows in the points of its equipment, against the same building without it. */
class InjectedFaultsTest {

    @Test
    void aStuckDamperStaysWhereItIs() {
        assertThat(change("ahu-1", InjectedFaults.STUCK_DAMPER, 0.9, "ahu-1/outside-air-damper-position"))
                .isGreaterThan(20);
    }

    @Test
    void aLeakingValveWarmsTheAir() {
        assertThat(change("vav-2-12a", InjectedFaults.LEAKING_VALVE, 0.6, "vav-2-12a/discharge-air-temperature"))
                .isGreaterThan(3);
    }

    @Test
    void aDriftingSensorReadsHigh() {
        assertThat(change("vav-2-12a", InjectedFaults.DRIFTING_SENSOR, 1, "vav-2-12a/zone-air-temperature"))
                .isGreaterThan(0.5);
    }

    @Test
    void aFailedFanStopsTheAir() {
        assertThat(change("ahu-1", InjectedFaults.FAILED_FAN, 1, "ahu-1/supply-air-flow"))
                .isLessThan(-0.5);
    }

    @Test
    void lightsLeftOnBurn() {
        assertThat(change("lighting-2-13", InjectedFaults.LIGHTS_LEFT_ON, 1, "lighting-2-13/level", 2))
                .isEqualTo(100);
    }

    @Test
    void aFouledFilterResists() {
        assertThat(change("ahu-1", InjectedFaults.FOULED_FILTER, 1, "ahu-1/filter-differential-pressure"))
                .isGreaterThan(20);
    }

    @Test
    void aDoorThatIsHeldOpenSaysSo() {
        assertThat(change("door-0-01", InjectedFaults.DOOR_HELD, 1, "door-0-01/held", 2))
                .isEqualTo(1);
    }

    @Test
    void anOfflineDeviceIsSilent() {
        AulaHouse building = AulaHouseTest.building("2026-11-09", false);
        building.faults().set("device-1101", InjectedFaults.DEVICE_OFFLINE, 1);
        assertThat(building.offline(1101)).isTrue();
        assertThat(building.offline(1102)).isFalse();
    }

    private static double change(String equipment, String fault, double severity, String key) {
        return change(equipment, fault, severity, key, 11);
    }

    /** Difference that the fault makes to the point at the given hour of a Monday. */
    private static double change(String equipment, String fault, double severity, String key, int hour) {
        ToDoubleFunction<AulaHouse> at = building -> {
            building.tick(building.now().plus(Duration.ofHours(hour)));
            return building.snapshot()[AulaHouseTest.point(building, key).index()];
        };
        AulaHouse faulty = AulaHouseTest.building("2026-11-09", false);
        faulty.faults().set(equipment, fault, severity);
        return at.applyAsDouble(faulty) - at.applyAsDouble(AulaHouseTest.building("2026-11-09", false));
    }
}
