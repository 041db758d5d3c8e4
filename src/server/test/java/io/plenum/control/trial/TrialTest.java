package io.plenum.control.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Randomised blocks, and what they let one say about two actions that share a meter. */
class TrialTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

    /** In each block every combination once: else two actions could not be told apart. */
    @Test
    void everyBlockHasEachCombinationOnce() {
        TrialPlan plan = new TrialPlan(MONDAY, 2, 7);
        for (int block = 0; block < 50; block++) {
            Set<Integer> seen = new HashSet<>();
            for (int day = 0; day < 4; day++) {
                LocalDate date = MONDAY.plusDays(block * 4L + day);
                seen.add((plan.isOn(0, date) ? 1 : 0) + (plan.isOn(1, date) ? 2 : 0));
            }
            assertThat(seen).hasSize(4);
        }
    }

    /** Drawn, not alternating: whatever comes every second day must not look like the action. */
    @Test
    void theOrderIsDrawnAndTheSameAfterARestart() {
        TrialPlan plan = new TrialPlan(MONDAY, 1, 3);
        List<Boolean> first = days(plan);
        assertThat(days(new TrialPlan(MONDAY, 1, 3))).isEqualTo(first);
        assertThat(days(new TrialPlan(MONDAY, 1, 4))).isNotEqualTo(first);
        int repeated = 0;
        for (int i = 1; i < first.size(); i++) {
            repeated += first.get(i).equals(first.get(i - 1)) ? 1 : 0;
        }
        assertThat(repeated).isBetween(8, 40);
    }

    private static List<Boolean> days(TrialPlan plan) {
        List<Boolean> days = new ArrayList<>();
        for (int day = 0; day < 84; day++) {
            days.add(plan.isOn(0, MONDAY.plusDays(day)));
        }
        return days;
    }

    /**
     * A meter of 900 kWh a day with weather and noise; one action saves 40, the other 25. Over 200 trials of eight weeks each effect lies in its
     * interval about 95 times of a hundred, both at once in most.
     */
    @Test
    void twoActionsOnOneMeterAreToldApartWithinTheirIntervals() {
        int first = 0;
        int second = 0;
        int proven = 0;
        for (int seed = 0; seed < 200; seed++) {
            List<TrialEffect> effects = TrialAnalysis.of(trial(seed, 56), 2);
            first += holds(effects.get(0), 40) ? 1 : 0;
            second += holds(effects.get(1), 25) ? 1 : 0;
            proven += effects.get(0).proven() ? 1 : 0;
        }
        assertThat(first).isBetween(180, 198);
        assertThat(second).isBetween(180, 198);
        assertThat(proven).isGreaterThan(180);
    }

    /** Too little is no answer. */
    @Test
    void aShortTrialSaysNothing() {
        assertThat(TrialAnalysis.of(trial(1, 11), 2)).isEmpty();
        List<TrialDay> neverOff = trial(1, 56).stream()
                .map(day -> new TrialDay(day.energy(), day.temperature(), day.working(), List.of(true, true)))
                .toList();
        assertThat(TrialAnalysis.of(neverOff, 2)).isEmpty();
    }

    private static boolean holds(TrialEffect effect, double truth) {
        return effect.low() <= truth && truth <= effect.high();
    }

    private static List<TrialDay> trial(int seed, int length) {
        TrialPlan plan = new TrialPlan(MONDAY, 2, seed);
        Random noise = new Random(seed);
        List<TrialDay> days = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            LocalDate date = MONDAY.plusDays(i);
            double temperature = 6 + 6 * Math.sin(i / 9.0) + 2 * noise.nextGaussian();
            boolean working = date.getDayOfWeek().getValue() < 6;
            boolean one = plan.isOn(0, date);
            boolean two = plan.isOn(1, date);
            double energy = 500
                    + (working ? 250 : 0)
                    + 15 * Math.max(0, 15 - temperature)
                    - (one ? 40 : 0)
                    - (two ? 25 : 0)
                    + 30 * noise.nextGaussian();
            days.add(new TrialDay(energy, temperature, working, List.of(one, two)));
        }
        return days;
    }
}
