package io.plenum.recommendation.estimate.saving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EffectTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

    private static List<DayWeather> days(int count, long seed) {
        Random random = new Random(seed);
        List<DayWeather> days = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            days.add(new DayWeather(MONDAY.plusDays(i), 4 + 4 * random.nextGaussian()));
        }
        return days;
    }

    /** 100 kWh on a workday, none else, and 10 kWh for each degree below 16 °C. */
    private static double truth(DayWeather day) {
        return (day.weekday() <= 5 ? 100 : 0) + 10 * Math.max(0, 16 - day.temperature());
    }

    private static Effect learned(long seed, double noise) {
        Random random = new Random(seed);
        List<DayWeather> days = days(28, 7000 + seed);
        double[] saved = days.stream()
                .mapToDouble(day -> truth(day) + noise * random.nextGaussian())
                .toArray();
        return Effect.of(days, saved, SavingBasis.HEATING, 0, 0);
    }

    @Test
    void kindOfDayAndDegreesAreFoundWithoutNoise() {
        List<DayWeather> asked = days(14, 99);

        ConfidenceInterval saved = learned(1, 0).over(asked);

        assertThat(saved.expected())
                .isCloseTo(asked.stream().mapToDouble(EffectTest::truth).sum(), within(3.0));
    }

    /** The interval is said to hold nine in ten; noise of the asked days is part of it. */
    @Test
    void theTruthLiesInsideInAboutNineOfTenSeeds() {
        int inside = 0;
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(1000 + seed);
            List<DayWeather> asked = days(14, 500 + seed);
            double truth = asked.stream()
                    .mapToDouble(day -> truth(day) + 40 * random.nextGaussian())
                    .sum();
            inside += learned(seed, 40).over(asked).holds(truth) ? 1 : 0;
        }
        assertThat(inside).isBetween(170, 200);
    }

    /** A saving of heat must not become a loss only because the line is carried into summer. */
    @Test
    void beyondWhatWasSeenASavingDoesNotTurn() {
        Effect effect = learned(3, 5);
        List<DayWeather> hot = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            hot.add(new DayWeather(MONDAY.plusDays(200 + i), 35));
        }

        assertThat(effect.over(hot).expected()).isGreaterThanOrEqualTo(0);
    }

    /** Stockholm is lighter in June, but the sign has to be right everywhere north: 8 hours in midwinter at 50°, 16 in midsummer. */
    @Test
    void daylightIsThatOfFiftyDegrees() {
        assertThat(new DayWeather(LocalDate.of(2026, 12, 21), 0).daylight()).isCloseTo(7.8, within(0.3));
        assertThat(new DayWeather(LocalDate.of(2026, 6, 21), 0).daylight()).isCloseTo(16.2, within(0.3));
        assertThat(new DayWeather(LocalDate.of(2026, 3, 21), 0).daylight()).isCloseTo(12, within(0.2));
    }
}
