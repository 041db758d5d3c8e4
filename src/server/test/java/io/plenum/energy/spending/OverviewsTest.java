package io.plenum.energy.spending;

import static io.plenum.energy.spending.TestSpending.BERLIN;
import static io.plenum.energy.spending.TestSpending.SITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mockito.Mockito.when;

import io.plenum.energy.EnergyKind;
import io.plenum.energy.EnergySeries;
import io.plenum.energy.ProvenSavings;
import io.plenum.energy.budget.BudgetShares;
import io.plenum.energy.budget.EnergyBudget;
import io.plenum.energy.hours.DataShare;
import io.plenum.energy.spending.CalendarPeriod.Span;
import io.plenum.energy.spending.PeriodFigures.Measure;
import io.plenum.energy.tariff.Bill;
import io.plenum.energy.tariff.Tariff;
import io.plenum.energy.tariff.TariffBook;
import io.plenum.energy.tariff.TariffPeriod;
import io.plenum.energy.tariff.Tier;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A building whose use is known by formula: 10 kW on working days, 4 kW else, and 1 kW for each kelvin below 10 °C. */
class OverviewsTest {

    /** A Wednesday noon in Berlin. */
    private static final Instant NOW = Instant.parse("2026-03-18T11:00:00Z");

    private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);
    private static final CalendarPeriod MONTH = new CalendarPeriod(Span.MONTH, FEBRUARY.atDay(1));

    private final TestSpending building = new TestSpending(NOW);
    private final TariffBook book = new TariffBook(
            "EUR",
            Map.of(
                    EnergyKind.ELECTRICITY,
                    new Tariff(
                            0.30,
                            List.of(new TariffPeriod(
                                    "night", Set.of(), Set.of(), LocalTime.of(22, 0), LocalTime.of(6, 0), 0.20)),
                            List.of(new Tier(1000, 0.05)),
                            28,
                            0.4,
                            null)),
            0.08,
            2);

    /** Colder by the day in February, so that its weather is not that of the years before; mild else. */
    private static double celsius(Instant hour) {
        LocalDate day = LocalDate.ofInstant(hour, BERLIN);
        return 12 - Math.floorMod(day.toEpochDay(), 17);
    }

    private static double used(Instant hour) {
        return (TestSpending.works(hour) ? 10 : 4) + Math.max(0, 10 - celsius(hour));
    }

    @BeforeEach
    void building() {
        building.outdoors(OverviewsTest::celsius);
        building.tariffs(book, Map.of(FEBRUARY, 56.0));
        building.main(
                EnergyKind.ELECTRICITY,
                hour -> used(hour) * (YearMonth.from(hour.atZone(BERLIN)).equals(FEBRUARY) ? 1.1 : 1));
    }

    private KindOverview electricity(CalendarPeriod period) {
        return Objects.requireNonNull(building.overviews().of(SITE, period).of(EnergyKind.ELECTRICITY));
    }

    /** A month that used a tenth more than its weather asks for says so, whatever the year before was. */
    @Test
    void aTenthMoreThanTheWeatherAsksForIsToldAsSuch() {
        KindOverview february = electricity(MONTH);
        KindOverview.Comparison comparison = Objects.requireNonNull(february.comparison());
        assertThat(comparison.days()).isEqualTo(28);
        assertThat(comparison.ratio(Measure.AMOUNT)).isCloseTo(0.1, within(0.002));
        assertThat(comparison.acceptance().passes()).isTrue();
        assertThat(february.figures().share()).isEqualTo(new DataShare(28 * 24, 0, 0));
        assertThat(february.steps().get(3).expected().amount())
                .isCloseTo(february.steps().get(3).figures().amount() / 1.1, within(0.5));
    }

    /** Of twelve months, what is asked for by each kelvin below 10 °C is told apart from what is used anyway: for comparing sites. */
    @Test
    void whatFollowsTheWeatherOfAYearIsToldApart() {
        SiteYear year = new SiteYears(
                        building.hours(),
                        new FigureReader(building.tariffs, building.monthlyPeaks()),
                        building.tariffs,
                        building.closed,
                        Clock.fixed(NOW, BERLIN))
                .of(SITE);
        assertThat(year.first()).isEqualTo(YearMonth.of(2025, 3));
        SiteYear.KindYear electricity = year.kinds().getFirst();
        double kelvinHours = 0;
        for (LocalDate day = LocalDate.of(2025, 3, 1); day.isBefore(LocalDate.of(2026, 3, 1)); day = day.plusDays(1)) {
            kelvinHours += 24 * Math.max(0, 10 - (12 - Math.floorMod(day.toEpochDay(), 17)));
        }
        assertThat(Objects.requireNonNull(electricity.weather()).heating())
                .isCloseTo(kelvinHours, within(0.05 * kelvinHours));
        assertThat(electricity.weather().cooling()).isZero();
        assertThat(year.weather().days()).isEqualTo(365);
        assertThat(year.isComparable()).isTrue();
    }

    /** Days add up to the month, and the month is what the bill says: with tiers, fees and the month's demand. */
    @Test
    void daysAddUpToTheBillOfTheMonth() {
        KindOverview february = electricity(MONTH);
        Instant from = MONTH.from(BERLIN);
        Instant to = MONTH.to(BERLIN);
        EnergySeries hours = Objects.requireNonNull(
                building.meters.hours(SITE, List.of("ELECTRICITY"), from, to).get("ELECTRICITY"));
        Bill bill = Bill.of(EnergyKind.ELECTRICITY, hours, building.tariffs.of(SITE), Map.of(FEBRUARY, 56.0), to);
        assertThat(bill.fees() + bill.demand()).isCloseTo(28 + 2 * 56, within(1e-6));
        assertThat(february.figures().cost()).isCloseTo(bill.total(), within(1e-6));
        assertThat(february.steps().stream()
                        .mapToDouble(step -> step.figures().cost())
                        .sum())
                .isCloseTo(bill.total(), within(1e-6));
        KindOverview day = electricity(new CalendarPeriod(Span.DAY, LocalDate.of(2026, 2, 20)));
        assertThat(day.figures().cost())
                .as("a day knows what its month used before it")
                .isCloseTo(february.steps().get(19).figures().cost(), within(1e-6));
    }

    /**
     * From January to February, of which each hour used a tenth more than it should: the parts add up in kWh and in money, an action that
     * saves 3 kWh a day since the tenth of February is one of them, and what is left is what the tenth made, and the action could not.
     */
    @Test
    void whatChangedFromMonthToMonthAddsUp() {
        ProvenSavings.ProvenSaving saving =
                new ProvenSavings.ProvenSaving(7, EnergyKind.ELECTRICITY, 3, LocalDate.of(2026, 2, 10), null);
        SpendingChange change = building.changes(site -> List.of(saving)).of(SITE, MONTH, SpendingChange.With.PREVIOUS);
        KindChange kind = Objects.requireNonNull(change.of(EnergyKind.ELECTRICITY));
        assertThat(change.days()).isEqualTo(28);
        assertThat(change.baseDays()).isEqualTo(31);
        for (Measure measure : Measure.values()) {
            assertThat(kind.parts().stream()
                            .mapToDouble(part -> part.of(measure))
                            .sum())
                    .isCloseTo(kind.difference(measure), within(1e-6));
        }
        Map<ChangePart.Cause, ChangePart> parts =
                kind.parts().stream().collect(Collectors.toMap(ChangePart::cause, Function.identity()));
        double tenth = kind.now().amount() / 11;
        assertThat(Objects.requireNonNull(parts.get(ChangePart.Cause.ACTIONS)).amount())
                .isCloseTo(-57, within(1e-9));
        assertThat(Objects.requireNonNull(parts.get(ChangePart.Cause.UNEXPLAINED))
                        .amount())
                .isCloseTo(tenth + 57, within(0.02 * tenth));
        assertThat(change.actions()).isEqualTo(1);
    }

    /** In the midst of a month the days that are over are held against as many of the month before. */
    @Test
    void aMonthThatRunsIsComparedByItsDaysThatAreOver() {
        SpendingChange change =
                building.changes(site -> List.of()).of(SITE, MONTH.next(), SpendingChange.With.PREVIOUS);
        assertThat(change.days()).isEqualTo(17);
        assertThat(change.baseTo()).isEqualTo(LocalDate.of(2026, 2, 18));
        CalendarPeriod today = new CalendarPeriod(Span.DAY, LocalDate.of(2026, 3, 18));
        assertThat(building.changes(site -> List.of())
                        .of(SITE, today, SpendingChange.With.WEEK)
                        .days())
                .isZero();
    }

    /** The hours of a day share what is expected of it. */
    @Test
    void whatIsExpectedOfADayIsSharedByItsHours() {
        KindOverview day = electricity(new CalendarPeriod(Span.DAY, LocalDate.of(2026, 2, 20)));
        double sum = day.steps().stream()
                .mapToDouble(step -> step.expected().amount())
                .sum();
        assertThat(day.steps()).hasSize(24);
        assertThat(sum)
                .isCloseTo(Objects.requireNonNull(day.comparison()).expected().amount(), within(1e-6));
    }

    /** A month that runs is held against as much of the same month a year before; what is to come is no zero. */
    @Test
    void aMonthThatRunsIsComparedWithAsMuchOfTheYearBefore() {
        PeriodOverview overview = building.overviews().of(SITE, MONTH.next());
        KindOverview march = Objects.requireNonNull(overview.of(EnergyKind.ELECTRICITY));
        assertThat(overview.running()).isTrue();
        assertThat(march.figures().share().hours()).isEqualTo(17 * 24 + 12);
        assertThat(march.yearBefore().share().hours()).isEqualTo(17 * 24 + 12);
        assertThat(march.steps()).hasSize(31);
        assertThat(march.steps().get(25).figures().amount()).isNaN();
        assertThat(march.steps().get(25).yearBefore().share().hours()).isEqualTo(24);
        assertThat(march.steps().get(29).yearBefore().share().hours())
                .as("the clocks go forward")
                .isEqualTo(23);
    }

    /** Where a year before there was no meter, nothing is compared with it; hours that are missing are in no sum. */
    @Test
    void whatIsMissingIsNotCompared() {
        Instant first = Instant.parse("2026-01-10T00:00:00Z");
        Instant gap = Instant.parse("2026-02-10T00:00:00Z");
        building.main(
                EnergyKind.ELECTRICITY,
                hour -> hour.isBefore(first) || !hour.isBefore(gap) && hour.isBefore(gap.plusSeconds(48 * 3600))
                        ? Double.NaN
                        : used(hour));
        KindOverview february = electricity(MONTH);
        assertThat(february.figures().share()).isEqualTo(new DataShare(28 * 24 - 48, 0, 48));
        assertThat(february.figures().share().measuredShare()).isCloseTo(0.929, within(0.001));
        assertThat(february.yearBefore().amount()).isNaN();
        assertThat(february.againstYearBefore(Measure.AMOUNT)).isNaN();
        assertThat(Objects.requireNonNull(february.comparison()).days())
                .as("25 or 26 whole days")
                .isBetween(25, 26);
        assertThat(february.learnt()).isEqualTo(22);
    }

    /** The budget of a month is its share of the year, and its days have the same share each. */
    @Test
    void aBudgetIsSpreadOverMonthsAndDays() {
        Double[] months = new Double[12];
        Arrays.fill(months, 0.08);
        months[1] = 0.12;
        EnergyBudget budget = new EnergyBudget(
                EnergyKind.ELECTRICITY,
                2026,
                100_000.0,
                null,
                List.of(months),
                EnergyBudget.Spread.PROFILE,
                NOW,
                "ada");
        when(building.budgets.of(SITE)).thenReturn(List.of(budget));
        KindOverview february = electricity(MONTH);
        assertThat(Objects.requireNonNull(february.budget()).amount()).isCloseTo(12_000, within(1e-6));
        assertThat(february.steps().get(4).budget().amount()).isCloseTo(12_000 / 28.0, within(1e-6));
        assertThat(february.steps().get(4).budget().cost()).isNaN();
        KindOverview march = electricity(MONTH.next());
        assertThat(Objects.requireNonNull(march.budget()).amount()).isCloseTo(8_000 * 17.5 / 31, within(1e-6));
        assertThat(Objects.requireNonNull(march.budgetWhole()).amount()).isCloseTo(8_000, within(1e-6));
    }

    /** A profile needs every month of a year; else days decide. */
    @Test
    void aYearIsSpreadAsThePastUsedItOrByDays() {
        Map<YearMonth, Double> past = new HashMap<>();
        for (int month = 1; month <= 12; month++) {
            past.put(YearMonth.of(2025, month), month == 1 ? 400.0 : month == 7 ? -20 : 60.0);
        }
        BudgetShares shares = Objects.requireNonNull(BudgetShares.byProfile(past));
        assertThat(shares.months().getFirst()).isCloseTo(0.4, within(1e-9));
        assertThat(shares.months().get(6)).as("more fed in than drawn").isZero();
        assertThat(shares.months().stream().mapToDouble(one -> one).sum()).isCloseTo(1, within(1e-9));
        past.remove(YearMonth.of(2025, 3));
        assertThat(BudgetShares.byProfile(past)).isNull();
        assertThat(BudgetShares.byDays(2024).months().get(1)).isCloseTo(29 / 366.0, within(1e-12));
    }

    /** A day of last year is the same day of the week, and what there is no day for has none. */
    @Test
    void theSameTimeOfTheYearBefore() {
        CalendarPeriod monday = new CalendarPeriod(Span.DAY, LocalDate.of(2026, 3, 16));
        assertThat(monday.yearBefore().first()).isEqualTo(LocalDate.of(2025, 3, 17));
        CalendarPeriod leap = new CalendarPeriod(Span.MONTH, LocalDate.of(2028, 2, 10));
        Instant last = LocalDate.of(2028, 2, 29).atStartOfDay(BERLIN).toInstant();
        assertThat(leap.moved(last, leap.yearBefore(), BERLIN))
                .isEqualTo(leap.yearBefore().to(BERLIN));
        assertThat(leap.steps(BERLIN)).hasSize(30);
        assertThat(new DataShare(0, 0, 0).isComparable()).isFalse();
    }
}
