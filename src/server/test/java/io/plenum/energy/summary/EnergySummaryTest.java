package io.plenum.energy.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.energy.EnergyKind;
import io.plenum.energy.tariff.Bill;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnergySummaryTest {

    private static final Instant MIDNIGHT = Instant.parse("2026-02-02T00:00:00Z");

    private static EnergySummary.Purchased bought(EnergyKind kind, double amount, int missing, double cost) {
        return new EnergySummary.Purchased(kind, kind.name(), amount, 0, 0, missing, new Bill(cost, 0, 0, 0, 0), 1);
    }

    private static EnergySummary day(EnergySummary.Purchased... bought) {
        return new EnergySummary(
                MIDNIGHT, MIDNIGHT.plusSeconds(24 * 3600), "EUR", false, List.of(bought), List.of(), null);
    }

    /** What stands below the electricity of today is what it costs, not what gas and water cost too. */
    @Test
    void electricityHasItsOwnCost() {
        EnergySummary all = day(
                bought(EnergyKind.ELECTRICITY, 120, 0, 30),
                bought(EnergyKind.GAS, 500, 0, 40),
                bought(EnergyKind.WATER, 2, 0, 8));
        assertThat(all.cost()).isEqualTo(78);
        assertThat(all.of(EnergyKind.ELECTRICITY).cost()).isEqualTo(30);
        assertThat(all.of(EnergyKind.ELECTRICITY).amount()).isEqualTo(120);
    }

    /** That the gas meter is read does not make anything known of the electricity. */
    @Test
    void whatOneMeterTellsIsNotKnownOfAnother() {
        EnergySummary all = day(bought(EnergyKind.ELECTRICITY, 0, 24, 0), bought(EnergyKind.GAS, 500, 0, 40));
        assertThat(all.isKnown()).isTrue();
        assertThat(all.of(EnergyKind.ELECTRICITY).isKnown()).isFalse();
    }
}
