package io.plenum.emulator.aula;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Every fault that can be injected shows in the points of its equipment, against the same house without it. */
class FaultsTest {

    @Test
    void aStuckDamperStaysWhereItIs() {
        assertThat(change("ahu-1", Faults.STUCK_DAMPER, 0.9, "ahu-1/outside-air-damper-position"))
                .isGreaterThan(20);
    }

    @Test
    void aLeakingValveWarmsTheAir() {
        assertThat(change("vav-2-12a", Faults.LEAKING_VALVE, 0.6, "vav-2-12a/discharge-air-temperature"))
                .isGreaterThan(3);
    }

    @Test
    void aDriftingSensorReadsHigh() {
        assertThat(change("vav-2-12a", Faults.DRIFTING_SENSOR, 1, "vav-2-12a/zone-air-temperature"))
                .isGreaterThan(0.5);
    }

    @Test
    void aFailedFanStopsTheAir() {
        assertThat(change("ahu-1", Faults.FAILED_FAN, 1, "ahu-1/supply-air-flow"))
                .isLessThan(-0.5);
    }

    @Test
    void lightsLeftOnBurn() {
        assertThat(change("lighting-2-13", Faults.LIGHTS_LEFT_ON, 1, "lighting-2-13/level", 2))
                .isEqualTo(100);
    }

    @Test
    void aFouledFilterResists() {
        assertThat(change("ahu-1", Faults.FOULED_FILTER, 1, "ahu-1/filter-differential-pressure"))
                .isGreaterThan(20);
    }

    @Test
    void aDoorThatIsHeldOpenSaysSo() {
        assertThat(change("door-0-01", Faults.DOOR_HELD, 1, "door-0-01/held", 2))
                .isEqualTo(1);
    }

    @Test
    void anOfflineDeviceIsSilent() {
        AulaHouse house = AulaHouseTest.house("2026-11-09", false);
        house.faults().set("device-1101", Faults.DEVICE_OFFLINE, 1);
        assertThat(house.offline(1101)).isTrue();
        assertThat(house.offline(1102)).isFalse();
    }

    private static double change(String equipment, String fault, double severity, String key) {
        return change(equipment, fault, severity, key, 11);
    }

    /** Difference that the fault makes to the point at the given hour of a Monday. */
    private static double change(String equipment, String fault, double severity, String key, int hour) {
        ToDoubleFunction<AulaHouse> at = house -> {
            house.tick(house.now().plus(Duration.ofHours(hour)));
            return house.snapshot()[AulaHouseTest.point(house, key).index()];
        };
        AulaHouse faulty = AulaHouseTest.house("2026-11-09", false);
        faulty.faults().set(equipment, fault, severity);
        return at.applyAsDouble(faulty) - at.applyAsDouble(AulaHouseTest.house("2026-11-09", false));
    }
}
