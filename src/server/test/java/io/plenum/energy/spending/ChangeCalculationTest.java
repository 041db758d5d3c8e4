package io.plenum.energy.spending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plenum.energy.EnergyKind;
import io.plenum.energy.hours.DataShare;
import io.plenum.energy.spending.ChangePart.Cause;
import io.plenum.energy.spending.PeriodFigures.Measure;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Worked examples; by hand in each comment. */
class ChangeCalculationTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 6);
    private static final Offset<Double> EXACT = within(1e-9);

    /** 100 kWh on a working day, 40 else, and 10 for each kelvin below 15 °C. */
    private static double use(LocalDate day, double celsius) {
        return (works(day) ? 100 : 40) + 10 * Math.max(0, 15 - celsius);
    }

    private static boolean works(LocalDate day) {
        return day.getDayOfWeek().getValue() <= 5;
    }

    private static List<ChangeDay> days(LocalDate first, double... celsius) {
        return IntStream.range(0, celsius.length)
                .mapToObj(i -> new ChangeDay(
                        first.plusDays(i),
                        works(first.plusDays(i)),
                        celsius[i],
                        use(first.plusDays(i), Double.isNaN(celsius[i]) ? 15 : celsius[i]),
                        0))
                .toList();
    }

    private static ChangeSide side(double amount, double price, double fixed, List<ChangeDay> days) {
        return side(amount, price, fixed, 0, 0, days);
    }

    private static ChangeSide side(
            double amount, double price, double fixed, double made, double saved, List<ChangeDay> days) {
        DataShare share = new DataShare(24 * days.size(), 0, 0);
        return new ChangeSide(new PeriodFigures(amount, amount * price, fixed, amount * 0.4, share), made, saved, days);
    }

    private static Map<Cause, ChangePart> parts(KindChange change) {
        for (Measure measure : Measure.values()) {
            double sum = change.parts().stream()
                    .mapToDouble(part -> part.of(measure))
                    .sum();
            assertThat(sum).as("parts of %s add up", measure).isCloseTo(change.difference(measure), EXACT);
        }
        return change.parts().stream().collect(Collectors.toMap(ChangePart::cause, Function.identity()));
    }

    /**
     * Saturday at 10 °C: 40 + 50 = 90 kWh. Monday at 5 °C: 100 + 100 = 200 expected, 210 used. Monday at Saturday's 10 °C: 100 + 50 = 150. So
     * calendar 150 − 90 = 60, weather 200 − 150 = 50, unexplained 120 − 110 = 10. At 0.20: 12, 10 and 2 of money; the price of 210 kWh rose
     * by 0.05: 10.50; fixed 3 more.
     */
    @Test
    void aDayAgainstTheDayBefore() {
        ChangeSide saturday = side(90, 0.20, 5, days(FRIDAY.plusDays(1), 10));
        ChangeSide monday = side(210, 0.25, 8, days(FRIDAY.plusDays(3), 5));
        KindChange change =
                ChangeCalculation.of(EnergyKind.ELECTRICITY, true, saturday, monday, ChangeCalculationTest::use);
        Map<Cause, ChangePart> parts = parts(change);
        assertThat(parts).hasSize(5);
        assertThat(Objects.requireNonNull(parts.get(Cause.CALENDAR)).amount()).isCloseTo(60, EXACT);
        assertThat(Objects.requireNonNull(parts.get(Cause.CALENDAR)).cost()).isCloseTo(12, EXACT);
        assertThat(Objects.requireNonNull(parts.get(Cause.WEATHER)).amount()).isCloseTo(50, EXACT);
        assertThat(Objects.requireNonNull(parts.get(Cause.WEATHER)).cost()).isCloseTo(10, EXACT);
        assertThat(Objects.requireNonNull(parts.get(Cause.UNEXPLAINED)).amount())
                .isCloseTo(10, EXACT);
        assertThat(Objects.requireNonNull(parts.get(Cause.UNEXPLAINED)).cost()).isCloseTo(2, EXACT);
        assertThat(Objects.requireNonNull(parts.get(Cause.PRICE)).cost()).isCloseTo(10.5, EXACT);
        assertThat(Objects.requireNonNull(parts.get(Cause.PRICE)).amount()).isZero();
        assertThat(Objects.requireNonNull(parts.get(Cause.FIXED)).cost()).isCloseTo(3, EXACT);
        assertThat(change.weatherKnown()).isTrue();
    }

    /**
     * Roof and actions: 30 kWh more from the roof and 15 kWh a day more saved take 45 off; the same day in the same weather explains nothing
     * else, and the 45 are all there is.
     */
    @Test
    void whatTheRoofMakesAndWhatActionsSaveTakesOff() {
        ChangeSide before = side(150, 0.2, 0, 10, 0, days(FRIDAY, 10));
        ChangeSide now = side(105, 0.2, 0, 40, 15, days(FRIDAY.plusDays(7), 10));
        Map<Cause, ChangePart> parts =
                parts(ChangeCalculation.of(EnergyKind.ELECTRICITY, true, before, now, ChangeCalculationTest::use));
        assertThat(Objects.requireNonNull(parts.get(Cause.GENERATION)).amount()).isCloseTo(-30, EXACT);
        assertThat(Objects.requireNonNull(parts.get(Cause.ACTIONS)).amount()).isCloseTo(-15, EXACT);
        assertThat(Objects.requireNonNull(parts.get(Cause.UNEXPLAINED)).amount())
                .isCloseTo(0, EXACT);
        assertThat(parts).doesNotContainKeys(Cause.CALENDAR, Cause.WEATHER, Cause.PRICE, Cause.GAPS);
    }

    /** Twelve hours of which nothing is known are half of what the day would have used, 75 of 150 kWh: no saving, but a hole. */
    @Test
    void aHoleInTheDataIsNoSaving() {
        ChangeDay half = new ChangeDay(FRIDAY.plusDays(7), true, 10, Double.NaN, 12);
        ChangeSide before = side(150, 0.2, 0, days(FRIDAY, 10));
        Map<Cause, ChangePart> parts = parts(ChangeCalculation.of(
                EnergyKind.ELECTRICITY, true, before, side(75, 0.2, 0, List.of(half)), ChangeCalculationTest::use));
        assertThat(Objects.requireNonNull(parts.get(Cause.GAPS)).amount()).isCloseTo(-75, EXACT);
        assertThat(Objects.requireNonNull(parts.get(Cause.UNEXPLAINED)).amount())
                .isCloseTo(0, EXACT);
    }

    /**
     * Without weather the calendar goes by the means of working days and others. Friday to Sunday: 100, 40, 40. Monday to Wednesday: three
     * times 100 expected, less 180, is 120 more; 330 were used, so 30 are unexplained.
     */
    @Test
    void withoutWeatherTheCalendarGoesByKindsOfDays() {
        double[] unknown = new double[3];
        Arrays.fill(unknown, Double.NaN);
        KindChange change = ChangeCalculation.of(
                EnergyKind.ELECTRICITY,
                true,
                side(180, 0.2, 0, days(FRIDAY, unknown)),
                side(330, 0.2, 0, days(FRIDAY.plusDays(3), unknown)),
                ChangeCalculationTest::use);
        Map<Cause, ChangePart> parts = parts(change);
        assertThat(change.weatherKnown()).isFalse();
        assertThat(Objects.requireNonNull(parts.get(Cause.CALENDAR)).amount()).isCloseTo(120, EXACT);
        assertThat(Objects.requireNonNull(parts.get(Cause.UNEXPLAINED)).amount())
                .isCloseTo(30, EXACT);
    }

    /** February with 28 days, March with 31 and colder: whatever the numbers, nothing is lost. */
    @Test
    void monthsAddUpWhateverTheNumbers() {
        double[] cold = IntStream.range(0, 31).mapToDouble(i -> i % 13 - 4).toArray();
        double[] mild = IntStream.range(0, 28).mapToDouble(i -> i % 17).toArray();
        KindChange change = ChangeCalculation.of(
                EnergyKind.GAS,
                true,
                side(3801.7, 0.081, 17, 0, 60, days(LocalDate.of(2026, 2, 1), mild)),
                side(5210.3, 0.093, 19, 0, 90, days(LocalDate.of(2026, 3, 1), cold)),
                ChangeCalculationTest::use);
        assertThat(Objects.requireNonNull(parts(change).get(Cause.WEATHER)).amount())
                .isPositive();
        assertThat(Objects.requireNonNull(parts(change).get(Cause.ACTIONS)).amount())
                .isCloseTo(-30, EXACT);
    }
}
