package io.plenum.energy.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.plenum.energy.EnergyKind;
import io.plenum.energy.EnergyMeters;
import io.plenum.energy.EnergyQuality;
import io.plenum.energy.EnergySeries;
import io.plenum.energy.Meter;
import io.plenum.energy.MeterTree;
import io.plenum.energy.Peak;
import io.plenum.energy.Peaks;
import io.plenum.energy.tariff.SiteTariffs;
import io.plenum.energy.tariff.Tariff;
import io.plenum.energy.tariff.TariffBook;
import io.plenum.energy.tariff.TariffHistory;
import io.plenum.energy.tariff.Tariffs;
import io.plenum.site.Site;
import io.plenum.site.TestModels;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SummariesTest {

    private static final Instant START = Instant.parse("2026-06-01T00:00:00Z");
    private static final Instant END = START.plusSeconds(4 * 3600);
    private static final EnergyQuality M = EnergyQuality.MEASURED;
    private static final EnergyQuality E = EnergyQuality.ESTIMATED;

    private static final Site HOUSE = TestModels.HOUSE;

    private final EnergyMeters meters = mock();
    private final Peaks peaks = mock();
    private final Tariffs tariffs = mock();
    private final SiteTariffs prices = mock();
    private final Summaries summaries = new Summaries(meters, peaks, tariffs);
    private final Meter main = meter("main", EnergyKind.ELECTRICITY, Meter.Role.CONSUMPTION, true);
    private final Meter gas = meter("gas", EnergyKind.GAS, Meter.Role.CONSUMPTION, true);

    private static Meter meter(String key, EnergyKind kind, Meter.Role role, boolean bought) {
        return new Meter(key, key, kind, role, null, List.of(), null, null, null, bought);
    }

    private static EnergySeries series(double[] amounts, EnergyQuality... qualities) {
        Instant[] starts = new Instant[amounts.length + 1];
        Arrays.setAll(starts, i -> START.plusSeconds(3600L * i));
        return new EnergySeries(starts, amounts, qualities);
    }

    /** 10 and 20 kWh drawn, 6 fed in and one hour unknown; electricity gets dearer and dirtier by the hour. */
    @BeforeEach
    void building() {
        Meter lifts = meter("lifts", EnergyKind.ELECTRICITY, Meter.Role.CONSUMPTION, false);
        Meter roof = meter("roof", EnergyKind.ELECTRICITY, Meter.Role.GENERATION, false);
        when(meters.tree(HOUSE)).thenReturn(new MeterTree(List.of(main, gas, lifts, roof)));
        Map<String, EnergySeries> hours = Map.of(
                "main",
                series(new double[] {10, -6, 20, Double.NaN}, M, E, E, EnergyQuality.MISSING),
                "gas",
                series(new double[] {5, 5, 5, 5}, M, M, M, M),
                "lifts",
                series(new double[] {1, 2, Double.NaN, 3}, M, M, EnergyQuality.MISSING, E),
                "roof",
                series(new double[] {4, 8, 4, 4}, M, M, M, M));
        when(meters.hours(any(), anyCollection(), any(), any())).thenReturn(hours);
        when(tariffs.of(HOUSE)).thenReturn(prices);
        when(prices.zone()).thenReturn(ZoneOffset.UTC);
        when(prices.currency()).thenReturn("CHF");
        TariffBook book = new TariffBook(
                "CHF",
                Map.of(
                        EnergyKind.ELECTRICITY, Tariff.flat(0.30, 0.4, null),
                        EnergyKind.GAS, Tariff.flat(0.10, 0.2, null)),
                0.05,
                3);
        when(prices.book(any())).thenReturn(book);
        when(prices.history()).thenReturn(new TariffHistory(List.of(), book));
        when(prices.chargesDemand()).thenReturn(true);
        when(prices.feedIn(any())).thenReturn(0.05);
        for (int i = 0; i < 4; i++) {
            Instant hour = START.plusSeconds(3600L * i);
            when(prices.carbonAverage(EnergyKind.ELECTRICITY, hour)).thenReturn(0.1 * (i + 1));
            when(prices.carbonAverage(EnergyKind.GAS, hour)).thenReturn(0.2);
            when(prices.hourPrice(EnergyKind.ELECTRICITY, hour)).thenReturn(0.30 + i);
            when(prices.hourPrice(EnergyKind.GAS, hour)).thenReturn(0.10);
        }
        when(peaks.byMonth(eq(main), any(), any(), any())).thenReturn(Map.of(YearMonth.of(2026, 6), 60.0));
        when(peaks.highest(HOUSE, main, START, END)).thenReturn(new Peak(START, 60, Map.of()));
    }

    private static EnergySummary.Purchased bought(EnergySummary summary, String meter) {
        return summary.bought().stream()
                .filter(one -> one.meter().equals(meter))
                .findFirst()
                .orElseThrow();
    }

    private static EnergySummary.Part part(EnergySummary summary, String meter) {
        return summary.parts().stream()
                .filter(one -> one.meter().key().equals(meter))
                .findFirst()
                .orElseThrow();
    }

    /** By hand: 10 kWh at 0.30 and 20 at 2.30, 6 fed in at 0.05, and 60 kW at 3 for four hours of thirty days. */
    @Test
    void whatWasBoughtIsTheDifferenceOfWhatCameAndWent() {
        EnergySummary.Purchased one = bought(summaries.of(HOUSE, START, END), "main");
        assertThat(one.amount()).isEqualTo(24);
        assertThat(one.fedIn()).isEqualTo(6);
        assertThat(one.estimated()).isEqualTo(14);
        assertThat(one.missingHours()).isEqualTo(1);
        assertThat(one.bill().energy()).isCloseTo(3 + 46, within(1e-9));
        assertThat(one.bill().feedIn()).isCloseTo(0.3, within(1e-9));
        assertThat(one.bill().demand()).isCloseTo(180.0 * 4 / 24 / 30, within(1e-9));
    }

    /** The emissions of what is fed in are those of whoever uses it: nothing is taken off. */
    @Test
    void emissionsAreThoseOfTheHoursInWhichSomethingWasDrawn() {
        EnergySummary summary = summaries.of(HOUSE, START, END);
        assertThat(bought(summary, "main").carbon()).isCloseTo(10 * 0.1 + 20 * 0.3, within(1e-9));
        assertThat(bought(summary, "gas").carbon()).isCloseTo(4, within(1e-9));
        assertThat(summary.carbon()).isCloseTo(11, within(1e-9));
    }

    /** Gas has no demand to pay for, though electricity has. */
    @Test
    void theSumOfAllIsWhatTheBuildingPays() {
        EnergySummary summary = summaries.of(HOUSE, START, END);
        assertThat(bought(summary, "gas").bill().total()).isCloseTo(2, within(1e-9));
        assertThat(summary.cost()).isCloseTo(49 - 0.3 + 1 + 2, within(1e-9));
        assertThat(summary.currency()).isEqualTo("CHF");
        assertThat(summary.peak()).isEqualTo(new Peak(START, 60, Map.of()));
    }

    /** At each hour's price; what is made in the building costs and emits nothing here. */
    @Test
    void partsCostTheirHoursAndWhatIsMadeCostsNothing() {
        EnergySummary summary = summaries.of(HOUSE, START, END);
        EnergySummary.Part lifts = part(summary, "lifts");
        assertThat(lifts.amount()).isEqualTo(6);
        assertThat(lifts.estimated()).isEqualTo(3);
        assertThat(lifts.missingHours()).isEqualTo(1);
        assertThat(lifts.cost()).isCloseTo(1 * 0.3 + 2 * 1.3 + 3 * 3.3, within(1e-9));
        assertThat(lifts.carbon()).isCloseTo(1 * 0.1 + 2 * 0.2 + 3 * 0.4, within(1e-9));
        EnergySummary.Part roof = part(summary, "roof");
        assertThat(roof.amount()).isEqualTo(20);
        assertThat(roof.cost()).isZero();
        assertThat(roof.carbon()).isZero();
    }

    /** A building without an electricity meter has a summary all the same. */
    @Test
    void withoutElectricityThereIsNoPeak() {
        when(meters.tree(HOUSE)).thenReturn(new MeterTree(List.of(gas)));
        @Nullable Peak peak = summaries.of(HOUSE, START, END).peak();
        assertThat(peak).isNull();
    }
}
