package io.plenum.energy.model.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plenum.energy.model.GeneratedMeter;
import io.plenum.energy.model.MeterHours;
import io.plenum.energy.model.WorkingWeek;
import io.plenum.energy.model.forecast.ForecastModel.Method;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ForecastModelTest {

    private static final Instant MONDAY = Instant.parse("2026-01-05T00:00:00Z");
    private static final int WEEK = WorkingWeek.HOURS;
    private static final WorkingWeek UTC = WorkingWeek.of(ZoneOffset.UTC);

    /** Each hour of the week its own use; weather that explains a little of it where asked for. */
    private static MeterHours hours(int count, double perKelvin) {
        Random random = new Random(5);
        double[] energy = new double[count];
        double[] temperature = new double[count];
        double front = 0;
        for (int hour = 0; hour < count; hour++) {
            front = 0.98 * front + random.nextGaussian();
            temperature[hour] = 5 + front;
            energy[hour] = 50 + hour * 37 % WEEK / 10.0 + perKelvin * (15 - temperature[hour]);
        }
        return new MeterHours(MONDAY, energy, temperature);
    }

    @Test
    void lessThanAWeekIsNoHistory() {
        assertThat(ForecastModel.of(hours(WEEK - 1, 0), UTC, part -> {})).isNull();
    }

    /** Nothing can be held out of eleven days: last week stands, and no interval is made up for it. */
    @Test
    void whereNothingCanBeJudgedLastWeekStandsWithoutAnInterval() {
        MeterHours history = hours(11 * 24, 0);
        ForecastModel guess = Objects.requireNonNull(ForecastModel.of(history, UTC, part -> {}));
        assertThat(guess.method()).isEqualTo(Method.LAST_WEEK);
        assertThat(guess.score()).isNull();
        GradientBoostedForecast.Band band = guess.ahead(ahead(history, 24), history.length());
        assertThat(band.expected()[5]).isEqualTo(history.energy()[11 * 24 + 5 - WEEK]);
        assertThat(band.low()[5]).isNaN();
    }

    /** Where the week repeats itself whatever the weather, the reading a week ago is exact, and a baseline learnt from days is not. */
    @Test
    void lastWeekIsShownWhereItIsTheBetterGuess() {
        MeterHours history = hours(15 * 24, 0);
        ForecastModel guess = Objects.requireNonNull(ForecastModel.of(history, UTC, part -> {}));
        assertThat(guess.method()).isEqualTo(Method.LAST_WEEK);
        ForecastScore score = Objects.requireNonNull(guess.score());
        assertThat(score.lastWeek()).isZero();
        assertThat(score.forecast()).as("too short for trees").isNaN();
        assertThat(score.towt()).isPositive();
    }

    /** Where the weather decides, last week knows nothing of it; the interval is as wide as what was held out says. */
    @Test
    void theBaselineIsShownWhereTheWeatherDecides() {
        MeterHours history = hours(30 * 24, 4);
        ForecastModel guess = Objects.requireNonNull(ForecastModel.of(history, UTC, part -> {}));
        assertThat(guess.method()).isEqualTo(Method.BASELINE);
        MeterHours all = ahead(history, 48);
        GradientBoostedForecast.Band band = guess.ahead(all, history.length());
        assertThat(band.expected()).hasSize(48);
        assertThat(band.high()[3] - band.expected()[3])
                .isPositive()
                .isCloseTo(band.expected()[3] - band.low()[3], within(1e-9));
    }

    /** Use that creeps up is what trees are for; how far the work has come is told on the way. */
    @Test
    void treesAreShownWhereTheyTellBest() {
        GeneratedMeter meter = new GeneratedMeter(11);
        MeterHours year = GradientBoostedForecast.first(meter.year(0, 0, 1), 26 * WEEK);
        double[] creeping = year.energy().clone();
        for (int hour = 0; hour < creeping.length; hour++) {
            creeping[hour] *= 1 + 0.3 * hour / creeping.length;
        }
        List<Double> parts = new ArrayList<>();
        ForecastModel guess = Objects.requireNonNull(ForecastModel.of(year.with(creeping), meter.week(), parts::add));
        assertThat(guess.method()).isEqualTo(Method.TREES);
        assertThat(Objects.requireNonNull(guess.score()).best()).isTrue();
        assertThat(parts).isNotEmpty().allSatisfy(part -> assertThat(part).isBetween(0.0, 1.0));
    }

    /** A holiday on a Wednesday is told by the Sunday before; a Wednesday after one by the Wednesday before that. */
    @Test
    void holidaysAreToldByDaysOfTheirKind() {
        LocalDate holiday = LocalDate.of(2026, 1, 21);
        WorkingWeek week = new WorkingWeek(ZoneOffset.UTC, Set.of(holiday));
        MeterHours hours = hours(5 * WEEK, 0);
        int wednesday = 16 * 24 + 9;
        assertThat(PersistenceForecast.of(hours, week, wednesday)).isEqualTo(hours.energy()[wednesday - 10 * 24]);
        assertThat(PersistenceForecast.of(hours, week, wednesday + WEEK)).isEqualTo(hours.energy()[wednesday - WEEK]);
        assertThat(PersistenceForecast.of(hours, UTC, wednesday)).isEqualTo(hours.energy()[wednesday - WEEK]);
    }

    /** Unknown readings, and the weather of the last hour. */
    private static MeterHours ahead(MeterHours history, int hours) {
        int all = history.length() + hours;
        double[] energy = Arrays.copyOf(history.energy(), all);
        double[] temperature = Arrays.copyOf(history.temperature(), all);
        Arrays.fill(energy, history.length(), all, Double.NaN);
        Arrays.fill(temperature, history.length(), all, temperature[history.length() - 1]);
        return new MeterHours(history.start(), energy, temperature);
    }
}
