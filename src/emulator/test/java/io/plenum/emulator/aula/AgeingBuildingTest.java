package io.plenum.emulator.aula;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What wear does to the building; that an unworn one is exactly what it was, every other test of it shows. */
class AgeingBuildingTest {

    private static final Instant MONDAY = Instant.parse("2026-07-06T00:00:00Z");

    @Test
    void nothingIsWornUnlessItIsAskedFor() {
        AulaHouse building = new AulaHouse(7, MONDAY, false);
        building.runTo(MONDAY.plus(Duration.ofHours(12)));
        assertThat(building.happenings().worn().values()).containsOnly(0.0);
    }

    @Test
    void wornPartsShowInWhatTheirSensorsMeasure() {
        AulaHouse fresh = new AulaHouse(7, MONDAY, false);
        AulaHouse aged = new AulaHouse(7, MONDAY, false);
        aged.happenings().age(3, 2000);
        Instant noon = MONDAY.plus(Duration.ofHours(12));
        fresh.runTo(noon);
        aged.runTo(noon);
        assertThat(aged.happenings().worn().get("ahu-1/filter")).isPositive();
        assertThat(aged.happenings().worn().get("chiller-1/condenser")).isPositive();
        assertThat(value(aged, "ahu-1/filter-differential-pressure"))
                .isGreaterThan(1.2 * value(fresh, "ahu-1/filter-differential-pressure"));
        assertThat(value(aged, "ahu-1/supply-fan-power")).isGreaterThan(1.05 * value(fresh, "ahu-1/supply-fan-power"));
        assertThat(value(aged, "ahu-1/cooling-valve-command"))
                .isGreaterThan(value(fresh, "ahu-1/cooling-valve-command"));
        assertThat(value(aged, "chiller-1/power")).isGreaterThan(1.02 * value(fresh, "chiller-1/power"));
        assertThat(value(aged, "chilled-water-pump/power"))
                .isGreaterThan(1.02 * value(fresh, "chilled-water-pump/power"));
    }

    private static double value(AulaHouse building, String key) {
        int index = IntStream.range(0, building.points().size())
                .filter(i -> building.points().get(i).key().equals(key))
                .findFirst()
                .orElseThrow();
        return building.snapshot()[index];
    }
}
