package io.plenum.energy.model.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plenum.energy.model.GeneratedMeter;
import io.plenum.energy.model.MeterHours;
import io.plenum.energy.model.WorkingWeek;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class GradientBoostedForecastTest {

    private static final int WEEK = WorkingWeek.HOURS;

    /** Half a year of an office with noise, holidays and outages; a month held out. */
    private static MeterHours history(GeneratedMeter meter) {
        return GradientBoostedForecast.first(meter.year(0, 0, 1), 26 * WEEK);
    }

    /**
     * In a building whose use creeps up the baseline of all the history is too low, which last week's readings tell. The value a week
     * ago carries its own noise as well and knows no weather: more than the forecast's error must remain of it.
     */
    @Test
    void theForecastIsNearerThanTheBaselineAndThanLastWeek() {
        GeneratedMeter meter = new GeneratedMeter(11);
        MeterHours hours = history(meter);
        double[] creeping = hours.energy().clone();
        for (int hour = 0; hour < creeping.length; hour++) {
            creeping[hour] *= 1 + 0.3 * hour / creeping.length;
        }
        ForecastScore score = ForecastScore.of(hours.with(creeping), meter.week(), 4 * WEEK);
        assertThat(score.hours()).isGreaterThan(2 * WEEK);
        assertThat(score.forecast()).isLessThan(score.towt()).isLessThan(score.lastWeek());
        assertThat(score.best()).isTrue();
    }

    /** Where there is nothing to learn but noise it must not be much worse than the baseline, and its interval must hold. */
    @Test
    void theIntervalHoldsWhatItPromises() {
        GeneratedMeter meter = new GeneratedMeter(12);
        ForecastScore score = ForecastScore.of(history(meter), meter.week(), 4 * WEEK);
        assertThat(score.forecast()).isLessThan(1.1 * score.towt()).isLessThan(score.lastWeek());
        assertThat(score.inside()).isBetween(0.88, 0.995);
    }

    /** A week ahead needs no reading of that week; without a temperature nothing is told. */
    @Test
    void readingsOfTheWeekToComeAreNotNeeded() {
        GeneratedMeter meter = new GeneratedMeter(13);
        MeterHours all = GradientBoostedForecast.first(meter.year(0, 0, 1), 12 * WEEK);
        int from = 11 * WEEK;
        GradientBoostedForecast forecast =
                GradientBoostedForecast.fit(GradientBoostedForecast.first(all, from), meter.week());
        double[] unknown = all.energy().clone();
        Arrays.fill(unknown, from, unknown.length, Double.NaN);
        double[] weather = all.temperature().clone();
        weather[from + 5] = Double.NaN;
        MeterHours ahead = new MeterHours(all.start(), unknown, weather);
        GradientBoostedForecast.Band band = forecast.ahead(ahead, from);
        assertThat(band.expected()).hasSize(WEEK);
        assertThat(band.expected()[5]).isNaN();
        assertThat(band.low()[20]).isLessThan(band.expected()[20]);
        assertThat(band.high()[20]).isGreaterThan(band.expected()[20]);
        GradientBoostedForecast.Band seen = forecast.ahead(new MeterHours(all.start(), all.energy(), weather), from);
        assertThat(seen.expected()).isEqualTo(band.expected());
    }

    @Test
    void tooShortAHistoryIsRefused() {
        GeneratedMeter meter = new GeneratedMeter(14);
        MeterHours few = GradientBoostedForecast.first(meter.year(0, 0, 1), 5 * WEEK);
        assertThatThrownBy(() -> GradientBoostedForecast.fit(few, meter.week()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
