package io.plenum.energy.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.plenum.energy.EnergyKind;
import io.plenum.energy.EnergySettings;
import io.plenum.site.TestModels;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class TariffsTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final EnergySettings SETTINGS =
            new EnergySettings("EUR", 0.25, 0.1, 0.1, 0.08, 4, 0.08, 8, 10, 0.36, 0.6, 0.22, 0.12, 0.2, 0.35);

    private final TariffStore store = mock();
    private final CarbonStore carbon = mock();
    private final Tariffs tariffs = new Tariffs(
            store, carbon, SETTINGS, () -> TestModels.oneRoom(List.of()), mock(), mock(), Clock.systemUTC());

    @BeforeEach
    void nothingIsKnown() {
        when(carbon.of(any())).thenReturn(new TreeMap<>());
    }

    private void enter(Tariff electricity) {
        when(store.read()).thenReturn(new TariffBook("EUR", Map.of(EnergyKind.ELECTRICITY, electricity), 0.05, 0));
    }

    /** An hour that somebody imported holds for all of it; the hours around it have the constants. */
    @Test
    void hourlyEmissionsComeBeforeTheConstants() {
        when(carbon.of(EnergyKind.ELECTRICITY))
                .thenReturn(new TreeMap<>(Map.of(NOON, new CarbonHour(NOON, 0.11, 0.77))));
        Instant within = NOON.plusSeconds(3599);
        assertThat(tariffs.carbonAverage(EnergyKind.ELECTRICITY, within)).isEqualTo(0.11);
        assertThat(tariffs.carbonMarginal(EnergyKind.ELECTRICITY, within)).isEqualTo(0.77);
        Instant after = NOON.plusSeconds(3600);
        assertThat(tariffs.carbonAverage(EnergyKind.ELECTRICITY, after)).isEqualTo(0.36);
        assertThat(tariffs.carbonMarginal(EnergyKind.ELECTRICITY, after)).isEqualTo(0.6);
        assertThat(tariffs.carbonAverage(EnergyKind.GAS, within)).isEqualTo(0.2);
    }

    /** Average and marginal are not mixed: without an hour's marginal factor the constant one holds, and without that the average. */
    @Test
    void anUnknownMarginalFactorIsTheConstantOne() {
        when(carbon.of(EnergyKind.ELECTRICITY))
                .thenReturn(new TreeMap<>(Map.of(NOON, new CarbonHour(NOON, 0.11, null))));
        assertThat(tariffs.carbonMarginal(EnergyKind.ELECTRICITY, NOON)).isEqualTo(0.6);
        assertThat(tariffs.carbonMarginal(EnergyKind.GAS, NOON)).isEqualTo(0.2);
        enter(Tariff.flat(0.3, 0.4, null));
        assertThat(entered().carbonMarginal(EnergyKind.ELECTRICITY, NOON)).isEqualTo(0.4);
    }

    private Tariffs entered() {
        return new Tariffs(
                store, carbon, SETTINGS, () -> TestModels.oneRoom(List.of()), mock(), mock(), Clock.systemUTC());
    }

    /** Costs go on being told while the database restarts. */
    @Test
    void whileTheDatabaseIsAwayTheConstantsHold() {
        when(carbon.of(any())).thenThrow(new DataAccessResourceFailureException("away"));
        when(store.read()).thenThrow(new DataAccessResourceFailureException("away"));
        assertThat(tariffs.carbonAverage(EnergyKind.ELECTRICITY, NOON)).isEqualTo(0.36);
        assertThat(tariffs.price(EnergyKind.ELECTRICITY, NOON)).isEqualTo(0.25);
        assertThat(tariffs.isAssumed()).isTrue();
    }

    /** An hour in which a period begins at a quarter past has three quarters of it; a usual week averages all hours. */
    @Test
    void anHoursPriceIsTheMeanOfItsQuarters() {
        TariffPeriod day = new TariffPeriod(
                "day", Set.of(DayOfWeek.MONDAY), Set.of(), LocalTime.of(12, 15), LocalTime.of(13, 0), 0.5);
        enter(new Tariff(0.1, List.of(day), List.of(), 0, 0.4, null));
        assertThat(tariffs.hourPrice(EnergyKind.ELECTRICITY, NOON)).isCloseTo((0.1 + 3 * 0.5) / 4, within(1e-9));
        assertThat(tariffs.price(EnergyKind.ELECTRICITY, NOON)).isEqualTo(0.1);
        assertThat(tariffs.price(EnergyKind.ELECTRICITY, NOON.plusSeconds(1800)))
                .isEqualTo(0.5);
        assertThat(tariffs.averagePrice(EnergyKind.ELECTRICITY)).isCloseTo(0.1 + 0.4 / 336, within(1e-9));
    }
}
