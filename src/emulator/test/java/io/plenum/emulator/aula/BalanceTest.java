package io.plenum.emulator.aula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plenum.emulator.aula.control.ControlSettings;
import io.plenum.emulator.aula.electrical.EmulatedMeter;
import io.plenum.emulator.aula.fault.InjectedFaults;
import io.plenum.emulator.aula.record.EnergyBySystem;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Later work claims savings by these meters, so nothing may be lost between them. */
class BalanceTest {

    private static final Instant MONDAY = Instant.parse("2026-11-09T00:00:00Z");

    private final InjectedFaults faults = new InjectedFaults();
    private final BuildingSystems systems = new BuildingSystems(7, new ControlSettings(false), faults);

    /** The main meter is a sum; a consumer behind no sub-meter, or behind two, would show here. */
    @Test
    void subMetersAddUpToTheMainMeterAndToTheLedger() {
        double registers = sum();
        double main = main().energy;
        double roof = systems.photovoltaics.energy;
        run(Duration.ofDays(2));
        double parts = sum() - registers;
        double fed = systems.photovoltaics.energy - roof;
        assertThat(main().energy - main).isCloseTo(parts - fed, within(1e-6));
        EnergyBySystem energy = systems.ledger;
        double consumers = energy.kilowattHours("ventilation")
                + energy.kilowattHours("cooling")
                + energy.kilowattHours("pumps")
                + energy.kilowattHours("lighting")
                + energy.kilowattHours("plugs")
                + energy.kilowattHours("lifts")
                + energy.kilowattHours("charging");
        assertThat(consumers).isCloseTo(parts, within(1e-6)).isGreaterThan(500);
        assertThat(energy.kilowattHours("photovoltaics")).isCloseTo(fed, within(1e-6));
    }

    /** What the boilers give is what coils and boxes take and what the pipes lose; they burn more than they give. */
    @Test
    void heatOfTheBoilersIsTheHeatThatTheBuildingTakes() {
        run(Duration.ofHours(9));
        double taken =
                systems.airHandlers.stream().mapToDouble(a -> a.heatingHeat).sum()
                        + systems.boxes.stream().mapToDouble(b -> b.reheat).sum();
        assertThat(taken).isPositive();
        double losses = systems.hotWater.heat * 1000 - taken;
        assertThat(losses).isBetween(0.0, 0.25 * systems.hotWater.heat * 1000 + 4000);
        assertThat(systems.hotWater.gas).isGreaterThan(systems.hotWater.heat);
    }

    private void run(Duration duration) {
        for (long second = 10; second <= duration.toSeconds(); second += 10) {
            Instant now = MONDAY.plusSeconds(second);
            systems.step(10, now, now.atZone(AulaHouse.ZONE));
        }
    }

    private EmulatedMeter main() {
        return systems.metering.electricity().getLast();
    }

    private double sum() {
        return systems.metering.electricity().stream()
                        .mapToDouble(m -> m.energy)
                        .sum()
                - main().energy;
    }
}
