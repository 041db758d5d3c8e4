package io.plenum.emulator.aula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Later work claims savings by these meters, so nothing may be lost between them. */
class BalanceTest {

    private static final Instant MONDAY = Instant.parse("2026-11-09T00:00:00Z");

    private final Faults faults = new Faults();
    private final House house = new House(7, new Control(false), faults);

    /** The main meter is a sum; a consumer behind no sub-meter, or behind two, would show here. */
    @Test
    void subMetersAddUpToTheMainMeterAndToTheLedger() {
        double registers = sum();
        double main = main().energy;
        double roof = house.photovoltaics.energy;
        run(Duration.ofDays(2));
        double parts = sum() - registers;
        double fed = house.photovoltaics.energy - roof;
        assertThat(main().energy - main).isCloseTo(parts - fed, within(1e-6));
        Ledger books = house.ledger;
        double consumers = books.kilowattHours("ventilation")
                + books.kilowattHours("cooling")
                + books.kilowattHours("pumps")
                + books.kilowattHours("lighting")
                + books.kilowattHours("plugs")
                + books.kilowattHours("lifts")
                + books.kilowattHours("charging");
        assertThat(consumers).isCloseTo(parts, within(1e-6)).isGreaterThan(500);
        assertThat(books.kilowattHours("photovoltaics")).isCloseTo(fed, within(1e-6));
    }

    /** What the boilers give is what coils and boxes take and what the pipes lose; they burn more than they give. */
    @Test
    void heatOfTheBoilersIsTheHeatThatTheBuildingTakes() {
        run(Duration.ofHours(9));
        double taken =
                house.airHandlers.stream().mapToDouble(a -> a.heatingHeat).sum()
                        + house.boxes.stream().mapToDouble(b -> b.reheat).sum();
        assertThat(taken).isPositive();
        double losses = house.hotWater.heat * 1000 - taken;
        assertThat(losses).isBetween(0.0, 0.25 * house.hotWater.heat * 1000 + 4000);
        assertThat(house.hotWater.gas).isGreaterThan(house.hotWater.heat);
    }

    private void run(Duration duration) {
        for (long second = 10; second <= duration.toSeconds(); second += 10) {
            Instant now = MONDAY.plusSeconds(second);
            house.step(10, now, now.atZone(AulaHouse.ZONE));
        }
    }

    private Meter main() {
        return house.metering.electricity().getLast();
    }

    private double sum() {
        return house.metering.electricity().stream().mapToDouble(m -> m.energy).sum() - main().energy;
    }
}
