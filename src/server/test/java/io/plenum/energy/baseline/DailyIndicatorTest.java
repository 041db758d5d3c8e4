package io.plenum.energy.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plenum.energy.model.MeterHours;
import io.plenum.energy.model.WorkingWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class DailyIndicatorTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant MONDAY = Instant.parse("2026-01-04T23:00:00Z");
    private static final int DAYS = 30;
    private static final WorkingWeek WEEK = WorkingWeek.of(BERLIN);

    /** 240 kWh, 10 for each heating degree day, 96 on working days; 24 more on each of the last ten days. */
    private static MeterHours history() {
        double[] energy = new double[24 * DAYS];
        double[] temperature = new double[24 * DAYS];
        for (int hour = 0; hour < energy.length; hour++) {
            int day = hour / 24;
            temperature[hour] = 5 - day % 4;
            boolean works = LocalDate.ofInstant(MONDAY.plusSeconds(3600L * hour), BERLIN)
                            .getDayOfWeek()
                            .getValue()
                    <= 5;
            energy[hour] = 10 + (15 - temperature[hour]) * 10 / 24 + (works ? 4 : 0) + (day >= 20 ? 1 : 0);
        }
        return new MeterHours(MONDAY, energy, temperature);
    }

    /** Cooling never happens in January and is left out, or the line could not be drawn. */
    @Test
    void theLineIsFoundAndWhatComesAfterTheReferenceAddsUp() {
        DailyIndicator indicator = Objects.requireNonNull(DailyIndicator.of(history(), WEEK));
        assertThat(indicator.drivers())
                .containsExactly(DailyIndicator.EnergyDriver.HEATING, DailyIndicator.EnergyDriver.WORKDAY);
        assertThat(indicator.line().coefficients()[0]).isCloseTo(240, within(1e-6));
        assertThat(indicator.line().coefficients()[1]).isCloseTo(10, within(1e-6));
        assertThat(indicator.line().coefficients()[2]).isCloseTo(96, within(1e-6));
        assertThat(indicator.line().cusum()[19]).isCloseTo(0, within(1e-6));
        assertThat(indicator.line().cusum()[DAYS - 1]).isCloseTo(240, within(1e-6));
    }

    /** A day with hours that nobody measured is no day. */
    @Test
    void daysThatAreNotKnownWholeDoNotCount() {
        MeterHours history = history();
        double[] energy = history.energy().clone();
        Arrays.fill(energy, 24, 30, Double.NaN);
        DailyIndicator indicator = Objects.requireNonNull(DailyIndicator.of(history.with(energy), WEEK));
        assertThat(indicator.days()).hasSize(DAYS - 1).doesNotContain(LocalDate.of(2026, 1, 6));
    }

    /** A Tuesday on which nobody works is no working day: without knowing that, its 96 kWh less would bend the line. */
    @Test
    void aClosedDayIsNoWorkingDay() {
        LocalDate holiday = LocalDate.of(2026, 1, 6);
        MeterHours history = history();
        double[] energy = history.energy().clone();
        for (int hour = 24; hour < 48; hour++) {
            energy[hour] -= 4;
        }
        DailyIndicator indicator = Objects.requireNonNull(
                DailyIndicator.of(history.with(energy), new WorkingWeek(BERLIN, Set.of(holiday))));
        assertThat(indicator.line().coefficients()[2]).isCloseTo(96, within(1e-6));
        assertThat(indicator.line().cusum()[5]).isCloseTo(0, within(1e-6));
    }

    @Test
    void tooFewDaysMakeNoLine() {
        MeterHours all = history();
        MeterHours few =
                new MeterHours(MONDAY, Arrays.copyOf(all.energy(), 24 * 9), Arrays.copyOf(all.temperature(), 24 * 9));
        assertThat(DailyIndicator.of(few, WEEK)).isNull();
    }

    /** So many days of it, with weather and use of one's own. */
    private static MeterHours days(int count, IntToDoubleFunction celsius, IntToDoubleFunction kilowatts) {
        double[] energy = new double[24 * count];
        double[] temperature = new double[24 * count];
        for (int hour = 0; hour < energy.length; hour++) {
            temperature[hour] = celsius.applyAsDouble(hour / 24);
            energy[hour] = kilowatts.applyAsDouble(hour / 24);
        }
        return new MeterHours(MONDAY, energy, temperature);
    }

    /** A fortnight in which it happened to get colder while less was used: nobody heats less because it is colder. */
    @Test
    void aSlopeOfTheWrongSignIsNotTold() {
        Random random = new Random(3);
        double[] noise = random.doubles(30, -0.5, 0.5).toArray();
        MeterHours history = days(30, day -> 12 - 0.3 * day, day -> 20 - 0.2 * day + noise[day]);
        DailyIndicator indicator = Objects.requireNonNull(DailyIndicator.of(history, WEEK));
        assertThat(indicator.drivers()).isEmpty();
        assertThat(indicator.line().coefficients()).hasSize(1);
        assertThat(indicator.line().r2()).isZero();
    }

    /** The electricity of offices: working days tell, the weather does not, and a slope that is chance is none. */
    @Test
    void aSlopeThatMayBeChanceIsNotTold() {
        int chances = 0;
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            double[] noise = random.doubles(60, -1, 1).toArray();
            double[] warmth = random.doubles(60, -2, 12).toArray();
            MeterHours history = days(60, day -> warmth[day], day -> 10 + (day % 7 < 5 ? 5 : 0) + noise[day]);
            DailyIndicator indicator = Objects.requireNonNull(DailyIndicator.of(history, WEEK));
            assertThat(indicator.drivers()).contains(DailyIndicator.EnergyDriver.WORKDAY);
            chances += indicator.drivers().size() - 1;
        }
        assertThat(chances).isLessThanOrEqualTo(4);
    }

    /** Twenty mild days, then the first frost: the line knows nothing of it, says so, and blames nobody. */
    @Test
    void daysColderThanTheReferenceAreNoExcess() {
        MeterHours history =
                days(30, day -> day < 20 ? 8 + day % 5 : -8, day -> 10 + (day < 20 ? (15 - (8 + day % 5)) / 2.0 : 5));
        DailyIndicator indicator = Objects.requireNonNull(DailyIndicator.of(history, WEEK));
        assertThat(indicator.drivers()).containsExactly(DailyIndicator.EnergyDriver.HEATING);
        assertThat(indicator.line().beyond()).isEqualTo(10);
        assertThat(indicator.line().cusum()[29]).isCloseTo(indicator.line().cusum()[19], within(1e-6));
    }

    /** Learnt in winter and spring: the first hot days are no waste, they are not known yet. */
    @Test
    void theFirstHotDaysAreNoExcess() {
        MeterHours history = days(30, day -> day < 20 ? day : 27, day -> day < 20 ? 10 + Math.max(0, 15 - day) : 40);
        DailyIndicator indicator = Objects.requireNonNull(DailyIndicator.of(history, WEEK));
        assertThat(indicator.line().beyond()).isEqualTo(10);
        assertThat(Math.abs(indicator.line().cusum()[29])).isLessThan(1);
    }

    /** Ten days at one temperature and with one use: a line without drivers, and no failure. */
    @Test
    void daysThatAreAllAlikeMakeAFlatLine() {
        DailyIndicator indicator = Objects.requireNonNull(DailyIndicator.of(days(14, day -> 16.0, day -> 10.0), WEEK));
        assertThat(indicator.drivers()).isEmpty();
        assertThat(indicator.line().coefficients()[0]).isCloseTo(240, within(1e-6));
    }
}
