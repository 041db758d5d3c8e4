package io.plenum.emulator.aula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.plenum.emulator.EmulatedPoint;
import io.plenum.emulator.PointAddress;
import io.plenum.emulator.aula.control.ControlParameter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

public class AulaHouseTest {

    /** The size that the demo promises: at least 1,200 points, ten BACnet devices, one of them with a long object list. */
    @Test
    void offersEnoughPointsAndDevicesUnderUniqueKeys() {
        AulaHouse building = building("2026-11-09", false);
        Set<String> keys = new HashSet<>();
        building.points().forEach(p -> assertThat(keys.add(p.key())).as(p.key()).isTrue());
        assertThat(keys).hasSizeGreaterThanOrEqualTo(1200);
        assertThat(building.devices()).hasSizeGreaterThanOrEqualTo(12);
        long longest = building.points().stream()
                .filter(p -> p.binding() instanceof PointAddress.Bacnet at && at.device() == 1202)
                .count();
        assertThat(longest).isGreaterThan(250);
    }

    /** Trials are compared with each other: only what was changed on purpose may differ. */
    @Test
    void theSameSeedGivesTheSameBuilding() {
        AulaHouse one = building("2026-11-09", false);
        AulaHouse two = building("2026-11-09", false);
        AulaHouse other = new AulaHouse(43, one.now(), false);
        Instant end = one.now().plus(Duration.ofHours(14));
        one.tick(end);
        two.tick(end);
        other.tick(end);
        assertThat(one.snapshot()).isEqualTo(two.snapshot()).isNotEqualTo(other.snapshot());
    }

    /** People feel the model's errors first: in office hours rooms are between 19 and 26 °C, but for the leaking valve's. */
    @Test
    void roomsAreComfortableInWinterAndSummer() {
        for (String monday : new String[] {"2026-01-12", "2026-07-13"}) {
            AulaHouse building = building(monday, false);
            Instant night = building.now();
            building.runTo(night.plus(Duration.ofDays(1)));
            for (int hour = 9; hour < 17; hour++) {
                building.tick(night.plus(Duration.ofDays(1)).plus(Duration.ofHours(hour)));
                for (EmulatedPoint point : building.points()) {
                    if (point.key().endsWith("/zone-air-temperature")
                            && !point.key().startsWith("vav-1-13")) {
                        assertThat(building.snapshot()[point.index()])
                                .as(point.key())
                                .isBetween(19.0, 26.0);
                    }
                }
            }
        }
    }

    /** What the second control mode is for: a good deal less energy from the same building under the same sky. */
    @Test
    void guideline36UsesClearlyLessEnergy() {
        AulaHouse found = building("2026-11-09", false);
        AulaHouse better = building("2026-11-09", true);
        found.runTo(found.now().plus(Duration.ofDays(3)));
        better.runTo(better.now().plus(Duration.ofDays(3)));
        for (String system : new String[] {"ventilation", "gas", "lighting"}) {
            assertThat(better.ledger().kilowattHours(system))
                    .as(system)
                    .isLessThan(0.75 * found.ledger().kilowattHours(system));
        }
    }

    /** A writable point obeys until it is given back; a measurement cannot be written. */
    @Test
    void aCommandHoldsUntilItIsRelinquished() {
        AulaHouse building = building("2026-11-09", true);
        EmulatedPoint level = point(building, "lighting-2-12/level");
        building.write(level.index(), 80);
        building.tick(building.now().plusSeconds(1));
        assertThat(building.snapshot()[level.index()]).isEqualTo(80);
        // A command comes over the network; nobody stands at the controller and holds it by hand.
        assertThat(building.overridden(level.index())).isFalse();
        building.relinquish(level.index());
        building.tick(building.now().plusSeconds(1));
        assertThat(building.snapshot()[level.index()]).isZero();
        int sensor = point(building, "lighting-2-12/illuminance").index();
        assertThatIllegalArgumentException().isThrownBy(() -> building.write(sensor, 1));
    }

    /** What an operator commands most: the room follows. */
    @Test
    void aRoomFollowsItsCommandedSetPoint() {
        AulaHouse cold = building("2026-11-09", false);
        AulaHouse usual = building("2026-11-09", false);
        cold.runTo(cold.now().plus(Duration.ofHours(10)));
        usual.runTo(usual.now().plus(Duration.ofHours(10)));
        cold.write(point(cold, "vav-2-07/cooling-set-point").index(), 19);
        cold.write(point(cold, "vav-2-07/heating-set-point").index(), 17);
        cold.tick(cold.now().plus(Duration.ofHours(2)));
        usual.tick(usual.now().plus(Duration.ofHours(2)));
        int room = point(cold, "vav-2-07/zone-air-temperature").index();
        assertThat(cold.snapshot()[room]).isLessThan(usual.snapshot()[room] - 0.5);
    }

    /** Who holds a machine by hand at the machine itself is above every command. */
    @Test
    void whatIsHeldByHandFollowsNoCommand() {
        AulaHouse building = building("2026-11-09", false);
        int fan = building.points().stream()
                .filter(one -> building.overridden(one.index()))
                .findFirst()
                .orElseThrow()
                .index();
        building.write(fan, 0);
        building.tick(building.now().plusSeconds(1));
        assertThat(building.snapshot()[fan]).isEqualTo(1);
        building.set(ControlParameter.EXHAUST_OVERRIDE, 0);
        building.tick(building.now().plusSeconds(1));
        assertThat(building.snapshot()[fan]).isZero();
    }

    /** The truth port serves the snapshot: it must be the last step's even where that step ends on a full ten seconds. */
    @Test
    void everyTickRefreshesTheSnapshot() {
        AulaHouse building = building("2026-11-09", false);
        double[] before = building.snapshot();
        building.tick(building.now().plus(AulaHouse.STEP));
        assertThat(building.snapshot()).isNotSameAs(before);
    }

    public static AulaHouse building(String day, boolean guideline36) {
        Instant start = LocalDate.parse(day).atStartOfDay(AulaHouse.ZONE).toInstant();
        return new AulaHouse(42, start, guideline36);
    }

    public static EmulatedPoint point(AulaHouse building, String key) {
        return building.points().stream()
                .filter(p -> p.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
