package io.plenum.energy.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plenum.energy.EnergyKind;
import io.plenum.energy.EnergyQuality;
import io.plenum.energy.EnergySeries;
import io.plenum.web.RequestProblem;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Bills reckoned by hand. */
class BillTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Set<DayOfWeek> WORK = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    /** 0.20 a kWh; 0.30 on working days from 8 to 20; 0.10 each night from 22 to 6. */
    private static final Tariff USUAL = new Tariff(
            0.20,
            List.of(
                    new TariffPeriod("day", WORK, Set.of(), LocalTime.of(8, 0), LocalTime.of(20, 0), 0.30),
                    new TariffPeriod("night", Set.of(), Set.of(), LocalTime.of(22, 0), LocalTime.of(6, 0), 0.10)),
            List.of(),
            0,
            0.4,
            null);

    private static EnergySeries hours(String from, int count, double each) {
        Instant[] starts = new Instant[count + 1];
        Arrays.setAll(starts, i -> Instant.parse(from).plusSeconds(3600L * i));
        double[] amounts = new double[count];
        Arrays.fill(amounts, each);
        EnergyQuality[] qualities = new EnergyQuality[count];
        Arrays.fill(qualities, EnergyQuality.MEASURED);
        return new EnergySeries(starts, amounts, qualities);
    }

    private static Bill bill(Tariff tariff, EnergySeries hours, double demand, Map<YearMonth, Double> peaks) {
        TariffBook book = new TariffBook("EUR", Map.of(EnergyKind.ELECTRICITY, tariff), 0.08, demand);
        return Bill.of(
                EnergyKind.ELECTRICITY, hours, TestTariffs.of(BERLIN, book), peaks, hours.starts()[hours.size()]);
    }

    /** Monday: 8 night hours at 0.10, 12 day hours at 0.30, 4 others at 0.20 = 0.8 + 3.6 + 0.8. */
    @Test
    void aWorkingDayCostsWhatItsHoursCost() {
        assertThat(bill(USUAL, hours("2026-03-01T23:00:00Z", 24, 1), 0, Map.of())
                        .total())
                .isCloseTo(5.2, within(1e-9));
    }

    /**
     * Sunday 29 March loses the hour from 2 to 3, one of the night: 7 × 0.10 + 16 × 0.20; Sunday 25 October has it twice: 9 × 0.10 + 16 ×
     * 0.20.
     */
    @Test
    void theDaysOnWhichClocksChangeHaveTheirOwnHours() {
        assertThat(bill(USUAL, hours("2026-03-28T23:00:00Z", 23, 1), 0, Map.of())
                        .total())
                .isCloseTo(3.9, within(1e-9));
        assertThat(bill(USUAL, hours("2026-10-24T22:00:00Z", 25, 1), 0, Map.of())
                        .total())
                .isCloseTo(4.1, within(1e-9));
    }

    /** From 6:30 on 0.40, before 0.20: the hour from 6 to 7 costs the mean, 0.30. */
    @Test
    void aPeriodMayBeginWithinAnHour() {
        TariffPeriod late = new TariffPeriod(
                "late", Set.of(), EnumSet.of(Month.JANUARY), LocalTime.of(6, 30), LocalTime.MIDNIGHT, 0.40);
        Tariff tariff = new Tariff(0.20, List.of(late), List.of(), 0, 0, null);
        assertThat(bill(tariff, hours("2026-01-05T05:00:00Z", 1, 10), 0, Map.of())
                        .energy())
                .isCloseTo(3.0, within(1e-9));
        assertThat(bill(tariff, hours("2026-02-05T05:00:00Z", 1, 10), 0, Map.of())
                        .energy())
                .isCloseTo(2.0, within(1e-9));
    }

    /** 300 kWh in a month: 100 beyond 100 at +0.05 and 100 beyond 200 at −0.02. A new month begins anew. */
    @Test
    void tiersCountWithinACalendarMonth() {
        Tariff tariff = new Tariff(0.20, List.of(), List.of(new Tier(200, -0.02), new Tier(100, 0.05)), 0, 0, null);
        assertThat(bill(tariff, hours("2026-03-10T00:00:00Z", 10, 30), 0, Map.of())
                        .tiers())
                .isCloseTo(100 * 0.05 - 100 * 0.02, within(1e-9));
        assertThat(bill(tariff, hours("2026-03-31T17:00:00Z", 10, 30), 0, Map.of())
                        .tiers())
                .isCloseTo(50 * 0.05 + 50 * 0.05, within(1e-9));
    }

    /** All of April, the peak 40 kW at 10 a kW, and a fee of 15: 415. Half of April has half of both. */
    @Test
    void demandAndFeesFollowTheMonthsDays() {
        Tariff tariff = new Tariff(0, List.of(), List.of(), 15, 0, null);
        Map<YearMonth, Double> peaks = Map.of(YearMonth.of(2026, 4), 40.0);
        assertThat(bill(tariff, hours("2026-03-31T22:00:00Z", 30 * 24, 1), 10, peaks)
                        .total())
                .isCloseTo(415, within(1e-6));
        assertThat(bill(tariff, hours("2026-03-31T22:00:00Z", 15 * 24, 1), 10, peaks)
                        .total())
                .isCloseTo(207.5, within(1e-6));
    }

    /** Ten kWh fed in at 0.08 are paid for, and cost nothing. */
    @Test
    void whatIsFedInIsPaidFor() {
        Bill bill = bill(USUAL, hours("2026-03-02T10:00:00Z", 1, -10), 0, Map.of());
        assertThat(bill.total()).isCloseTo(-0.8, within(1e-9));
        assertThat(bill.energy()).isZero();
    }

    /**
     * 1210 kWh of 24 to 28 October cost 302.50, whatever is entered in November for the days from then on; the month in which a price
     * changes is billed by both, fees and demand by their days.
     */
    @Test
    void aNewTariffLeavesThePastAsItWasBilled() {
        LocalDate day = LocalDate.of(2026, 11, 28);
        TariffBook before = book(0.25, 30, 10);
        TariffBook after = book(0.50, 60, 20);
        SiteTariffs once = TestTariffs.of(BERLIN, before);
        SiteTariffs twice = TestTariffs.of(
                BERLIN,
                new TariffVersion(TariffVersion.EVER, before, Instant.EPOCH, "ada"),
                new TariffVersion(day, after, Instant.EPOCH, "ada"));
        EnergySeries october = hours("2026-10-23T22:00:00Z", 121, 10);
        for (SiteTariffs tariffs : List.of(once, twice)) {
            Bill bill = Bill.of(EnergyKind.ELECTRICITY, october, tariffs, Map.of(), october.starts()[121]);
            assertThat(bill.energy()).isCloseTo(302.5, within(1e-9));
        }
        EnergySeries november = hours("2026-10-31T23:00:00Z", 30 * 24, 1);
        Bill bill = Bill.of(
                EnergyKind.ELECTRICITY,
                november,
                twice,
                Map.of(YearMonth.of(2026, 11), 40.0),
                november.starts()[30 * 24]);
        assertThat(bill.energy()).isCloseTo(27 * 24 * 0.25 + 3 * 24 * 0.50, within(1e-9));
        assertThat(bill.fees()).isCloseTo(27 + 3 * 2, within(1e-9));
        assertThat(bill.demand()).isCloseTo(40 * (10 * 27 / 30.0 + 20 * 3 / 30.0), within(1e-9));
    }

    private static TariffBook book(double price, double fee, double demand) {
        Tariff tariff = new Tariff(price, List.of(), List.of(), fee, 0.3, null);
        return new TariffBook("EUR", Map.of(EnergyKind.ELECTRICITY, tariff), 0, demand);
    }

    /** Whoever sends nonsense is told which field it is in. */
    @Test
    void aBookThatMakesNoSenseNamesTheField() {
        TariffBook book = new TariffBook(
                "EUR", Map.of(EnergyKind.GAS, new Tariff(Double.NaN, List.of(), List.of(), 0, 0, null)), 0, 0);
        assertThatThrownBy(book::check)
                .isInstanceOfSatisfying(RequestProblem.class, problem -> assertThat(problem.field())
                        .isEqualTo("tariffs.GAS.base"));
        assertThatThrownBy(() -> new TariffBook("XYZ1", Map.of(), 0, 0).check())
                .isInstanceOfSatisfying(RequestProblem.class, problem -> assertThat(problem.field())
                        .isEqualTo("currency"));
    }
}
