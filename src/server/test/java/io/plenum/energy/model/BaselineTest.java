package io.plenum.energy.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BaselineTest {

    /**
     * By hand: residuals 1, −2, 3, −1 and sum 1; n − p = 3; Σr² = 15. Mean 25, so NMBE = 1 ÷ (3 · 25), CV(RMSE) = √(15 ÷ 3) ÷ 25;
     * Σ(y − mean)² = 500, so R² = 1 − 15 ÷ 500; ρ = (1·−2 + −2·3 + 3·−1) ÷ 15 (ASHRAE Guideline 14-2014 §5.2.11.3).
     */
    @Test
    void figuresOfGuideline14EqualThoseByHand() {
        double[] actual = {10, 20, Double.NaN, 30, 40};
        double[] expected = {9, 22, 5, 27, 41};
        GoodnessOfFit fit = GoodnessOfFit.of(actual, expected, 1);
        assertThat(fit.count()).isEqualTo(4);
        assertThat(fit.nmbe()).isCloseTo(1 / 75.0, within(1e-12));
        assertThat(fit.cvRmse()).isCloseTo(Math.sqrt(5) / 25, within(1e-12));
        assertThat(fit.r2()).isCloseTo(0.97, within(1e-12));
        // Across a gap nothing is the neighbour of anything: only 1·−2 and 3·−1 remain.
        assertThat(fit.autocorrelation()).isCloseTo(-5 / 15.0, within(1e-12));
    }

    /**
     * By hand, 68 %: n = 8760, ρ = 0.5, n′ = 2920, m = 2190, CV = 0.2, E = 100,000 kWh, t(2919) = 0.9946: ΔE = 1.26 · 0.9946 · 0.2 ·
     * 100,000 · √(8760 ÷ (2190 · 2920) · (1 + 2 ÷ 2920)) = 928 kWh; of 10,000 kWh saved, FSU = 9.3 % (Guideline 14-2014 Annex B).
     */
    @Test
    void uncertaintyOfASavingEqualsTheOneByHand() {
        GoodnessOfFit fit = new GoodnessOfFit(8760, 1, 45.66, 9.132, 0.2, 0, 0.8, 0.5);
        double off = SavingsUncertainty.of(fit, new double[0], 0, 2190, 100_000, 0.68);
        assertThat(off).isCloseTo(928, within(1.0));
    }

    @Test
    void whatFollowsTheModelIsDescribedWithoutRest() {
        GeneratedMeter meter = new GeneratedMeter(3);
        MeterHours year = meter.year(0, 0, 1);
        double[] exact = new double[year.length()];
        for (int hour = 0; hour < exact.length; hour++) {
            double celsius = year.temperature()[hour];
            boolean open = meter.week().hourOfWeek(year.time(hour)) < 60;
            exact[hour] = (open ? 80 : 30) + Math.max(0, (55 - 32) / 1.8 - celsius) * (open ? 2 : 1);
        }
        MeterHours known = year.with(exact);
        Towt baseline = Towt.fit(known, meter.week());
        GoodnessOfFit fit = GoodnessOfFit.of(exact, baseline.expected(known), baseline.parameters());
        assertThat(fit.cvRmse()).isLessThan(1e-3);
        assertThat(baseline.occupied(10)).isTrue();
        assertThat(baseline.occupied(150)).isFalse();
    }

    /** Of a year without frost nothing can be learnt of −8 °C: what is expected is what the coldest weather that was seen had, and it says so. */
    @Test
    void beyondTheColdestThatWasSeenTheBaselineIsFlat() {
        for (long seed = 0; seed < 20; seed++) {
            MeterHours year = GeneratedBuildings.year(GeneratedBuildings.Kind.OFFICE, seed, 0, 0, 1);
            double[] mild = year.temperature().clone();
            double[] energy = year.energy().clone();
            for (int hour = 0; hour < mild.length; hour++) {
                energy[hour] = mild[hour] < 0.2 ? Double.NaN : energy[hour];
            }
            Towt towt = Towt.fit(year.with(energy), WorkingWeek.of(GeneratedMeter.ZONE));
            for (int hour = 0; hour < 168; hour++) {
                Instant time = year.time(hour);
                double frost = towt.expected(time, -8);
                assertThat(frost).isEqualTo(towt.expected(time, 0.2 - 2.01));
                assertThat(frost).isCloseTo(towt.expected(time, 0.2), within(12.0));
                assertThat(frost).isBetween(20.0, 200.0);
                assertThat(towt.isSeen(time, -8)).isFalse();
                assertThat(towt.isSeen(time, 5)).isTrue();
            }
        }
    }

    /** A summer tells nothing of the heating, however its bins are cut: none of them may take on the base use. */
    @Test
    void aHistoryOfWarmWeatherDoesNotExplodeInTheCold() {
        MeterHours year = GeneratedBuildings.year(GeneratedBuildings.Kind.OFFICE, 4, 0, 0, 1);
        double[] energy = year.energy().clone();
        for (int hour = 0; hour < energy.length; hour++) {
            energy[hour] = year.temperature()[hour] < 13 ? Double.NaN : energy[hour];
        }
        Towt towt = Towt.fit(year.with(energy), WorkingWeek.of(GeneratedMeter.ZONE));
        double used = 0;
        double expected = 0;
        for (int hour = 0; hour < 168; hour++) {
            used = Math.max(used, towt.expected(year.time(hour), 13));
            expected = Math.max(expected, towt.expected(year.time(hour), -8));
        }
        assertThat(expected).isCloseTo(used, within(0.25 * used));
        double[] days = new double[365];
        double[] warmth = new double[365];
        Random random = new Random(1);
        for (int day = 0; day < 365; day++) {
            warmth[day] = 14 + 10 * random.nextDouble();
            days[day] = 100 + 8 * Math.max(0, 15 - warmth[day]) + random.nextGaussian();
        }
        ChangePoint line = ChangePoint.fit(days, warmth);
        assertThat(line.expected(-8))
                .isEqualTo(line.expected(line.coldest() - 2))
                .isCloseTo(108, within(16.0));
        assertThat(line.isSeen(-8)).isFalse();
    }

    /** Base 100, 5 kWh a day and K below 14 °C, 3 above 19 °C; weekends at half of the base. */
    @Test
    void bendsAndWeekendsOfDailyUseAreFound() {
        int days = 365;
        LocalDate first = LocalDate.of(2024, 1, 1);
        double[] energy = new double[days];
        double[] temperature = new double[days];
        Random random = new Random(5);
        for (int day = 0; day < days; day++) {
            temperature[day] = 10 - 12 * Math.cos((day - 20) / 365.0 * 2 * Math.PI) + random.nextGaussian() * 3;
            boolean weekend = first.plusDays(day).getDayOfWeek().getValue() > 5;
            energy[day] = (weekend ? 50 : 100)
                    + 5 * Math.max(0, 14 - temperature[day])
                    + 3 * Math.max(0, temperature[day] - 19)
                    + random.nextGaussian() * 2;
        }
        DailyBaseline baseline = DailyBaseline.fit(first, energy, temperature, WorkingWeek.of(GeneratedMeter.ZONE));
        assertThat(baseline.split()).isEqualTo(DailyBaseline.Split.WEEKEND);
        assertThat(baseline.expected(LocalDate.of(2024, 1, 8), 4)).isCloseTo(150, within(3.0));
        assertThat(baseline.expected(LocalDate.of(2024, 1, 13), 25)).isCloseTo(68, within(3.0));
    }

    /** Five hours of 10 kWh too much with one hour between them that looks usual: one episode. */
    @Test
    void whatIsUnusualHasABeginningAnEndAndASize() {
        Instant start = Instant.parse("2026-01-05T00:00:00Z");
        double[] energy = {5, 5, 15, 15, 5, 15, 15, 15, 5, 5, 5, 15};
        double[] expected = new double[energy.length];
        java.util.Arrays.fill(expected, 5);
        List<AnomalyPeriod> found =
                AnomalyPeriod.of(new MeterHours(start, energy, new double[energy.length]), expected, 3);
        assertThat(found)
                .containsExactly(new AnomalyPeriod(start.plusSeconds(2 * 3600), start.plusSeconds(8 * 3600), 50));
    }

    /** Energy = 20 + 3 · degree days, and from the fifth interval on 2 less each: CUSUM falls by 2 each. */
    @Test
    void theIndicatorsRunningSumFallsBySavings() {
        double[] degreeDays = {1, 4, 2, 7, 3, 5, 6};
        double[] energy = new double[7];
        double[][] drivers = new double[7][];
        for (int i = 0; i < 7; i++) {
            drivers[i] = new double[] {degreeDays[i]};
            energy[i] = 20 + 3 * degreeDays[i] - (i >= 4 ? 2 : 0);
        }
        PerformanceIndicator.EnergyDriver[] kinds = {new PerformanceIndicator.EnergyDriver(true, 0)};
        PerformanceIndicator indicator = PerformanceIndicator.of(energy, drivers, kinds, 4);
        assertThat(indicator.r2()).isCloseTo(1, within(1e-9));
        assertThat(indicator.cusum()[6]).isCloseTo(-6, within(1e-9));
    }
}
