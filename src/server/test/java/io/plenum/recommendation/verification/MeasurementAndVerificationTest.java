package io.plenum.recommendation.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.plenum.energy.EnergyKind;
import io.plenum.energy.EnergyMeters;
import io.plenum.energy.EnergyQuality;
import io.plenum.energy.EnergySeries;
import io.plenum.energy.Meter;
import io.plenum.energy.MeterCheck;
import io.plenum.energy.MeterTree;
import io.plenum.energy.model.BaselineModel;
import io.plenum.energy.model.GeneratedMeter;
import io.plenum.energy.model.MeterHours;
import io.plenum.energy.model.Savings;
import io.plenum.recommendation.ExpectedSavings;
import io.plenum.recommendation.Measurement;
import io.plenum.recommendation.PlenumActions;
import io.plenum.recommendation.Recommendation;
import io.plenum.recommendation.RecommendationExamples;
import io.plenum.recommendation.RecommendationHealth;
import io.plenum.recommendation.RecommendationState;
import io.plenum.site.BuildingModel;
import io.plenum.site.Site;
import io.plenum.site.TestModels;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.data.Percentage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The day something was carried out parts the meter's history in before and after. */
class MeasurementAndVerificationTest {

    private static final LocalDate DONE = LocalDate.of(2024, 12, 31);

    private final BuildingModel model;

    MeasurementAndVerificationTest() throws IOException {
        model = TestModels.aulaHouse();
    }

    /** Two years of one meter; the second may be saved upon. */
    private static final class TwoYears implements EnergyMeters {

        private final MeterHours first;
        private final MeterHours second;
        private final boolean halved;

        TwoYears(int seed, double share) {
            GeneratedMeter meter = new GeneratedMeter(seed);
            first = meter.year(0, 0, 1);
            second = meter.year(1, 1, share);
            halved = false;
        }

        private TwoYears(MeterHours first, MeterHours second, boolean halved) {
            this.first = first;
            this.second = second;
            this.halved = halved;
        }

        /** The hours of each day in any order. */
        TwoYears shuffled() {
            Random random = new Random(5);
            return new TwoYears(shuffled(first, random), shuffled(second, random), false);
        }

        private static MeterHours shuffled(MeterHours hours, Random random) {
            double[] energy = hours.energy().clone();
            for (int day = 0; day + 24 <= energy.length; day += 24) {
                double sum = Arrays.stream(energy, day, day + 24).sum();
                Arrays.fill(energy, day, day + 24, 0.2 * sum / 24);
                energy[day + random.nextInt(24)] += 0.4 * sum;
                energy[day + random.nextInt(24)] += 0.4 * sum;
            }
            return hours.with(energy);
        }

        TwoYears silent() {
            double[] nothing = first.energy().clone();
            Arrays.fill(nothing, Double.NaN);
            return new TwoYears(first.with(nothing), second, false);
        }

        /** Half of it comes through another feed. */
        TwoYears halved() {
            return new TwoYears(first, second, true);
        }

        private double at(Instant time, boolean energy) {
            MeterHours year = time.isBefore(second.start()) ? first : second;
            int hour = (int) Duration.between(year.start(), time).toHours();
            double part = energy && halved ? 0.5 : 1;
            return hour < 0 || hour >= year.length()
                    ? Double.NaN
                    : part * (energy ? year.energy() : year.temperature())[hour];
        }

        double[] temperatures(Site site, Instant from, Instant to) {
            int count = (int) Duration.between(from, to).toHours();
            double[] found = new double[count];
            Arrays.setAll(found, hour -> at(from.plusSeconds(3600L * hour), false));
            return found;
        }

        @Override
        public MeterTree tree(Site site) {
            return new MeterTree(halved ? List.of(meter("main"), meter("second")) : List.of(meter("main")));
        }

        private static Meter meter(String key) {
            return new Meter(
                    key, key, EnergyKind.ELECTRICITY, Meter.Role.CONSUMPTION, null, List.of(), null, null, null, true);
        }

        @Override
        public Map<String, EnergySeries> hours(Site site, Collection<String> meters, Instant from, Instant to) {
            int count = (int) Duration.between(from, to).toHours();
            Instant[] starts = new Instant[count + 1];
            Arrays.setAll(starts, hour -> from.plusSeconds(3600L * hour));
            double[] amounts = new double[count];
            Arrays.setAll(amounts, hour -> at(starts[hour], true));
            EnergyQuality[] qualities = new EnergyQuality[count];
            Arrays.setAll(
                    qualities, hour -> Double.isNaN(amounts[hour]) ? EnergyQuality.MISSING : EnergyQuality.MEASURED);
            EnergySeries series = new EnergySeries(starts, amounts, qualities);
            return meters.stream().collect(Collectors.toMap(key -> key, key -> series));
        }

        @Override
        public Map<String, EnergySeries> days(Site site, Collection<String> meters, Instant from, Instant to) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<MeterCheck> checks(Site site, Instant from, Instant to) {
            return List.of();
        }
    }

    private Measurement judge(double share, Instant now) {
        return judge(share, now, ExpectedSavings.UNKNOWN);
    }

    private Measurement judge(double share, Instant now, ExpectedSavings expectedSavings) {
        return judge(new TwoYears(11, share), now, expectedSavings, null);
    }

    /** What Plenum carries out, in force on these days alone; null where people did. */
    private @Nullable Set<LocalDate> inForce;

    private PlenumActions actions() {
        PlenumActions actions = mock();
        when(actions.daysInForce(any())).thenReturn(inForce);
        return actions;
    }

    /** @param last what was measured before */
    private Measurement judge(
            TwoYears meters, Instant now, ExpectedSavings expectedSavings, @Nullable Measurement last) {
        Recommendation done = new Recommendation(
                1,
                model.site().key(),
                RecommendationState.CARRIED_OUT,
                RecommendationExamples.proposal("hours", 60_000),
                15_000,
                now,
                now,
                null,
                "anna",
                "",
                DONE,
                "anna",
                "",
                last,
                expectedSavings,
                RecommendationHealth.GOOD);
        return new MeasurementAndVerification(
                        meters,
                        meters::temperatures,
                        () -> model,
                        site -> Set.of(),
                        actions(),
                        Clock.fixed(now, ZoneOffset.UTC))
                .of(done);
    }

    /** Two weeks of January bring more degrees than the year's mean: what is expected for them is a winter's share. */
    @Test
    void thePromiseForTheDaysJudgedFollowsTheirOwnWeather() {
        Instant january = Instant.parse("2025-01-20T12:00:00Z");
        ExpectedSavings expectedSavings =
                new ExpectedSavings(Map.of(EnergyKind.ELECTRICITY, RecommendationExamples.heating(20)), Map.of());
        Measurement.Part part = judge(0.9, january, expectedSavings).parts().getFirst();
        TwoYears meters = new TwoYears(11, 0.9);
        double[] weather = meters.temperatures(model.site(), Instant.parse("2024-12-31T23:00:00Z"), january);
        double degrees = Arrays.stream(weather).map(t -> Math.max(0, 16 - t)).sum() / 24;
        assertThat(part.season()).isEqualTo(Measurement.Basis.WEATHER);
        assertThat(part.predicted()).isCloseTo(20 * degrees, Percentage.withPercentage(3));

        Measurement.Part old = judge(0.9, january).parts().getFirst();
        assertThat(old.season()).isEqualTo(Measurement.Basis.SHARE_OF_YEAR);
        assertThat(old.predicted()).isCloseTo(60_000 * old.days() / 365, Percentage.withPercentage(1));
    }

    @Test
    void nothingIsSaidBeforeTwoWeeksHavePassed() {
        Measurement early = judge(0.9, Instant.parse("2025-01-10T12:00:00Z"));
        assertThat(early.missingDays()).isEqualTo(5);
        assertThat(early.parts()).isEmpty();
    }

    /** A tenth of somewhat less than 600,000 kWh a year is saved: proven, with what is expected for as many days beside it. */
    @Test
    void whatWasSavedIsProvenAtTheMeter() {
        Measurement.Part part =
                judge(0.9, Instant.parse("2025-12-30T12:00:00Z")).parts().getFirst();
        assertThat(part.verdict()).isEqualTo(Savings.Verdict.SAVED);
        assertThat(part.low()).isPositive().isLessThan(60_000);
        assertThat(part.high()).isGreaterThan(55_000);
        assertThat(part.predicted()).isBetween(57_000.0, 60_000.0);
    }

    /**
     * Plenum applied it on every second week only: the weeks between say nothing of it, neither for nor against it, and what is expected is
     * expected of the same days.
     */
    @Test
    void onlyDaysInForceAreMeasured() {
        Instant now = Instant.parse("2025-12-30T12:00:00Z");
        Measurement.Part whole = judge(0.9, now).parts().getFirst();
        inForce = DONE.datesUntil(LocalDate.of(2025, 12, 30))
                .filter(day -> day.getDayOfYear() / 7 % 2 == 0)
                .collect(Collectors.toSet());
        Measurement.Part half = judge(0.9, now).parts().getFirst();
        assertThat(half.verdict()).isEqualTo(Savings.Verdict.SAVED);
        assertThat(half.days()).isCloseTo(whole.days() / 2, Percentage.withPercentage(3));
        assertThat(half.saved()).isCloseTo(whole.saved() / 2, Percentage.withPercentage(25));
        assertThat(half.predicted()).isCloseTo(whole.predicted() / 2, Percentage.withPercentage(3));
    }

    /** A month after its start it was in force on five days: two weeks of these are awaited. */
    @Test
    void daysOnWhichItWasNotInForceAreNotWaitedFor() {
        inForce = DONE.plusDays(1).datesUntil(DONE.plusDays(6)).collect(Collectors.toSet());
        Measurement early = judge(0.9, Instant.parse("2025-02-01T12:00:00Z"));
        assertThat(early.missingDays()).isEqualTo(9);
        assertThat(early.parts()).isEmpty();
    }

    @Test
    void anUnchangedBuildingHasAnIntervalWithZeroInIt() {
        Measurement.Part part =
                judge(1, Instant.parse("2025-12-30T12:00:00Z")).parts().getFirst();
        assertThat(part.verdict()).isEqualTo(Savings.Verdict.NOT_PROVEN);
        assertThat(part.low()).isNegative();
        assertThat(part.high()).isPositive();
    }

    /** The baseline stands on the day on which something was carried out, before a single hour of the result exists. */
    @Test
    void theBaselineIsChosenBeforeAnyResultIsThereAndKept() {
        Instant first = Instant.parse("2025-01-01T00:00:00Z");
        Measurement early = judge(0.9, first);
        assertThat(early.parts()).isEmpty();
        Measurement.Choice choice = early.choices().getFirst();
        assertThat(choice.model()).isEqualTo(BaselineModel.HOURLY);
        assertThat(choice.accepted()).isTrue();
        assertThat(choice.at()).isEqualTo(first);

        Measurement late =
                judge(new TwoYears(11, 0.9), Instant.parse("2025-12-30T12:00:00Z"), ExpectedSavings.UNKNOWN, early);
        assertThat(late.choices()).isEqualTo(early.choices());
        assertThat(late.parts().getFirst().model()).isEqualTo(BaselineModel.HOURLY);
    }

    /** Whatever would look better later: the model that was chosen is the one that judges. */
    @Test
    void aChoiceIsNotChangedByItsResult() {
        Measurement.Choice daily = new Measurement.Choice(
                EnergyKind.ELECTRICITY,
                "main",
                BaselineModel.DAILY,
                Instant.parse("2025-01-01T00:00:00Z"),
                0.1,
                0,
                true);
        Instant now = Instant.parse("2025-12-30T12:00:00Z");
        Measurement before = new Measurement(now, now, now, List.of(), List.of(), 14, List.of(daily));
        Measurement late = judge(new TwoYears(11, 0.9), now, ExpectedSavings.UNKNOWN, before);
        assertThat(late.choices()).containsExactly(daily);
        assertThat(late.parts().getFirst().model()).isEqualTo(BaselineModel.DAILY);
        assertThat(late.parts().getFirst().verdict()).isEqualTo(Savings.Verdict.SAVED);
    }

    /** Orders fall on any hour: no hourly baseline knows them, a daily one evens them out. */
    @Test
    void whereHoursCannotBeDescribedDaysAre() {
        TwoYears wild = new TwoYears(11, 0.9).shuffled();
        Measurement late = judge(wild, Instant.parse("2025-12-30T12:00:00Z"), ExpectedSavings.UNKNOWN, null);
        assertThat(late.choices().getFirst().model()).isEqualTo(BaselineModel.DAILY);
        Measurement.Part part = late.parts().getFirst();
        assertThat(part.model()).isEqualTo(BaselineModel.DAILY);
        assertThat(part.verdict()).isEqualTo(Savings.Verdict.SAVED);
        assertThat(part.low()).isPositive().isLessThan(60_000);
    }

    /** The first hour of a meter: nothing to learn from is no error when somebody says that he has done it. */
    @Test
    void aMeterWithoutAnyHistoryGetsABaselineThatIsNotAccepted() {
        TwoYears none = new TwoYears(11, 0.9).silent();
        Measurement early = judge(none, Instant.parse("2025-03-01T00:00:00Z"), ExpectedSavings.UNKNOWN, null);
        assertThat(early.choices().getFirst().accepted()).isFalse();
        assertThat(early.parts().getFirst().verdict()).isEqualTo(Savings.Verdict.TOO_SHORT);
    }

    /** Two transformers: what one feed saves the other may take over. */
    @Test
    void aBuildingWithTwoFeedsIsJudgedByTheirSum() {
        Instant now = Instant.parse("2025-12-30T12:00:00Z");
        Measurement.Part one = judge(0.9, now).parts().getFirst();
        Measurement.Part two = judge(new TwoYears(11, 0.9).halved(), now, ExpectedSavings.UNKNOWN, null)
                .parts()
                .getFirst();
        assertThat(two.meter()).isEqualTo("main,second");
        assertThat(two.saved()).isCloseTo(one.saved(), Percentage.withPercentage(0.1));
    }
}
