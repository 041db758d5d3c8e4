package io.plenum.energy.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Measurement and verification on meters whose truth is known. */
class SavingsTest {

    private static final int SEEDS = 100;

    /** What was really saved: the same year without the measure, less the hours that nobody could read. */
    private record Case(Savings savings, double truth) {

        boolean covered() {
            return savings.low() <= truth && truth <= savings.high();
        }
    }

    private static Case judge(int seed, double share, int afterHours) {
        GeneratedMeter meter = new GeneratedMeter(seed);
        Hours before = meter.year(0, 0, 1);
        Hours whole = meter.year(1, 1.5, share);
        Hours after = new Hours(
                whole.start(),
                Arrays.copyOf(whole.energy(), afterHours),
                Arrays.copyOf(whole.temperature(), afterHours));
        Savings savings = Savings.of(before, after, meter.week());
        return new Case(savings, savings.actual() * (1 / share - 1));
    }

    /** A tenth saved, in a year that is 1.5 K warmer, with holidays, an outage and a meter that stood still. */
    @Test
    void aTenthIsRecoveredWithinItsUncertaintyForNinetyOfAHundredBuildings() {
        int covered = 0;
        int claimed = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Case one = judge(seed, 0.9, 8760);
            covered += one.covered() ? 1 : 0;
            claimed += one.savings.verdict() == Savings.Verdict.SAVED ? 1 : 0;
        }
        System.out.println("a tenth saved: " + covered + " of 100 recovered, " + claimed + " claimed");
        assertThat(covered).isGreaterThanOrEqualTo(90);
        assertThat(claimed).isGreaterThanOrEqualTo(90);
    }

    /** An unchanged building has nothing to claim, and its interval contains zero. */
    @Test
    void nothingIsClaimedOfAnUnchangedBuilding() {
        int quiet = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Case one = judge(seed + 1000, 1, 8760);
            quiet += one.savings.verdict() == Savings.Verdict.NOT_PROVEN && one.covered() ? 1 : 0;
        }
        System.out.println("unchanged: " + quiet + " of 100 without a claim");
        assertThat(quiet).isGreaterThanOrEqualTo(90);
    }

    /** Eight weeks of winter after the measure, for those who cannot wait for a year. */
    @Test
    void eightWeeksAreEnoughForAnHonestInterval() {
        int covered = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            covered += judge(seed + 2000, 0.9, 8 * 168).covered() ? 1 : 0;
        }
        System.out.println("eight weeks: " + covered + " of 100 recovered");
        assertThat(covered).isGreaterThanOrEqualTo(90);
    }

    /** Guideline 14 allows a scatter of 30 %: a meter that follows nothing is refused, whatever it seems to have saved. */
    @Test
    void aBaselineThatDescribesNothingClaimsNothing() {
        GeneratedMeter meter = new GeneratedMeter(1);
        Hours before = meter.year(0, 0, 1);
        Hours after = meter.year(1, 0, 0.5);
        double[] wild = before.energy().clone();
        for (int hour = 0; hour < wild.length; hour++) {
            wild[hour] *= hour / 50 % 2 == 0 ? 0.1 : 2;
        }
        assertThat(Savings.of(before.with(wild), after, meter.week()).verdict())
                .isEqualTo(Savings.Verdict.BASELINE_FAILED);
    }

    @Test
    void aFewDaysAreTooFew() {
        GeneratedMeter meter = new GeneratedMeter(1);
        Hours year = meter.year(0, 0, 1);
        Hours days = new Hours(year.start(), Arrays.copyOf(year.energy(), 240), Arrays.copyOf(year.temperature(), 240));
        assertThat(Savings.of(year, days, meter.week()).verdict()).isEqualTo(Savings.Verdict.TOO_SHORT);
    }
}
