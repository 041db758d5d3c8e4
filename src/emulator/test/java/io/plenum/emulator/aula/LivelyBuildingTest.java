package io.plenum.emulator.aula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plenum.emulator.EmulatedPoint;
import io.plenum.emulator.EmulatedUnit;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The demo: measured as in the field, in rooms that differ. */
class LivelyBuildingTest {

    private static final Instant MONDAY = Instant.parse("2026-11-30T05:00:00Z");

    private static AulaHouse lively() {
        AulaHouse building = new AulaHouse(42, MONDAY, false);
        building.liven(42);
        building.tick(MONDAY.plus(Duration.ofHours(5)));
        return building;
    }

    private static Set<Double> shown(AulaHouse building, Predicate<EmulatedPoint> wanted) {
        return building.points().stream()
                .filter(wanted)
                .map(point -> building.snapshot()[point.index()])
                .collect(Collectors.toSet());
    }

    /** 21.0 °C everywhere is what no building ever shows. */
    @Test
    void roomsDifferAndSensorsAreWrongAsSensorsAre() {
        AulaHouse building = lively();
        Set<Double> rooms = shown(building, point -> point.key().endsWith("/zone-air-temperature"));
        assertThat(rooms).hasSizeGreaterThan(20);
        for (EmulatedPoint point : building.points()) {
            double truth = building.truth()[point.index()];
            double told = building.snapshot()[point.index()];
            if (point.writable() || point.kind() != EmulatedPoint.Kind.NUMERIC) {
                assertThat(told).as(point.key()).isEqualTo(truth);
            } else if (point.unit() == EmulatedUnit.CELSIUS) {
                assertThat(told).as(point.key()).isCloseTo(truth, within(0.5));
            } else if (point.unit() == EmulatedUnit.KILOWATT_HOUR) {
                assertThat(told).as(point.key()).isCloseTo(truth, within(0.011));
            }
        }
    }

    /** What comes again can be looked into; trials and tests see the exact building. */
    @Test
    void theSameSeedErrsInTheSameWayAndWithoutItNothingErrs() {
        assertThat(lively().snapshot()).isEqualTo(lively().snapshot());
        AulaHouse exact = new AulaHouse(42, MONDAY, false);
        exact.tick(MONDAY.plus(Duration.ofHours(5)));
        assertThat(exact.snapshot()).isEqualTo(exact.truth());
    }

    /** A building that lives at another time of the week says so nowhere in its samples: only its own clock is another. */
    @Test
    void aClockAheadMovesTheSunAndThePeopleButNoSample() {
        Instant night = Instant.parse("2026-11-28T20:00:00Z");
        AulaHouse ahead = new AulaHouse(42, night, false);
        ahead.runAhead(Duration.ofHours(38));
        ahead.tick(night.plus(Duration.ofHours(1)));
        assertThat(ahead.now()).isEqualTo(night.plus(Duration.ofHours(1)));
        assertThat(ahead.clock()).isEqualTo(Instant.parse("2026-11-30T11:00:00Z"));
        assertThat(shown(ahead, point -> point.key().endsWith("/occupancy"))).contains(1.0);
        assertThat(shown(ahead, point -> point.key().endsWith("/global-irradiance")))
                .noneMatch(value -> value == 0);
        assertThat(ahead.archive().between(night, Instant.MAX).getLast().time()).isEqualTo(ahead.now());
    }
}
