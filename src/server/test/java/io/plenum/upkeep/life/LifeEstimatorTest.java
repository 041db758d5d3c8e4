package io.plenum.upkeep.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plenum.upkeep.ConditionDay;
import io.plenum.upkeep.ConditionKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Remaining life on simulated paths whose true passage is known; seeds are fixed. */
class LifeEstimatorTest {

    private static final LocalDate NEW = LocalDate.of(2025, 3, 3);
    private static final ConditionKind FILTER = new ConditionKind("filter-resistance", "Pa", 200, true, 180, 0.3);
    private static final double WAY = 120;

    /** A path from 80 Pa; its figures; the day it passes 200 Pa. */
    private record Simulated(List<ConditionDay> days, double passage) {

        List<ConditionDay> until(double share) {
            return days.subList(0, (int) (passage * share));
        }
    }

    private static Simulated wiener(Random random, double noise) {
        double life = 180 * Math.exp(0.3 * random.nextGaussian());
        double level = 0;
        double passage = Double.NaN;
        List<ConditionDay> days = new ArrayList<>();
        for (int i = 0; i < 900 && Double.isNaN(passage); i++) {
            days.add(day(i, 80 + WAY * (level + noise * random.nextGaussian())));
            level += 1 / life + 0.08 / Math.sqrt(180) * random.nextGaussian();
            passage = level >= 1 ? i + 1 : Double.NaN;
        }
        return new Simulated(days, passage);
    }

    /** Jumps of exponential size at random days: wear that never goes back. */
    private static Simulated jumps(Random random, double noise) {
        double life = 180 * Math.exp(0.3 * random.nextGaussian());
        double level = 0;
        List<ConditionDay> days = new ArrayList<>();
        int i = 0;
        for (; level < 1; i++) {
            days.add(day(i, 80 + WAY * (level + noise * random.nextGaussian())));
            level += random.nextDouble() < 0.5 ? -Math.log(1 - random.nextDouble()) * 2 / life : 0;
        }
        return new Simulated(days, i);
    }

    private static Simulated growing(Random random, double noise) {
        double life = 180 * Math.exp(0.3 * random.nextGaussian());
        List<ConditionDay> days = new ArrayList<>();
        for (int i = 0; i < life; i++) {
            days.add(day(i, 80 * Math.pow(200 / 80.0, i / life) + WAY * noise * random.nextGaussian()));
        }
        return new Simulated(days, life);
    }

    private static ConditionDay day(int number, double value) {
        return new ConditionDay(NEW.plusDays(number), value, 1, 10 * number);
    }

    private interface PathKind {
        Simulated of(Random random, double noise);
    }

    /** Share of the intervals, halfway and at three quarters of each life, that hold the passage. */
    private static double coverage(PathKind kind, long seed) {
        int held = 0;
        int paths = 20;
        for (int i = 0; i < paths; i++) {
            Simulated path = kind.of(new Random(seed + i), 0.04);
            held += holds(path, 0.5) ? 1 : 0;
            held += holds(path, 0.75) ? 1 : 0;
        }
        return held / (2.0 * paths);
    }

    private static boolean holds(Simulated path, double share) {
        RemainingLife life = estimate(path.until(share));
        LocalDate passage = NEW.plusDays(Math.round(path.passage));
        return !passage.isBefore(Objects.requireNonNull(life.early()))
                && !passage.isAfter(Objects.requireNonNull(life.late()));
    }

    private static RemainingLife estimate(List<ConditionDay> days) {
        return LifeEstimator.estimate(FILTER, days, true, days.getLast().day());
    }

    /** An interval of 80 % that holds 60 % or everything would be of no use to whoever plans; long runs are the bench's. */
    @Test
    void intervalsHoldThePassageAboutAsOftenAsTheySay() {
        assertThat(coverage(LifeEstimatorTest::wiener, 100)).isBetween(0.65, 0.95);
        assertThat(coverage(LifeEstimatorTest::jumps, 200)).isBetween(0.65, 0.97);
    }

    @Test
    void figureThatGrowsFasterAndFasterIsSeenToDoSo() {
        Simulated path = growing(new Random(7), 0.02);
        assertThat(estimate(path.until(0.9)).model()).isEqualTo("EXPONENTIAL");
    }

    /** A week of figures says no more than the type: no date for that. */
    @Test
    void isTooEarlyToSayAfterAWeek() {
        RemainingLife life = estimate(wiener(new Random(1), 0.04).days.subList(0, 8));
        assertThat(life.outlook()).isEqualTo(Outlook.TOO_EARLY);
        assertThat(life.isKnown()).isFalse();
    }

    @Test
    void nearItsLimitItWarns() {
        Simulated path = wiener(new Random(3), 0.03);
        assertThat(estimate(path.until(0.95)).isWarning()).isTrue();
        assertThat(estimate(path.until(0.4)).isWarning()).isFalse();
    }

    /** One wrong day beyond the limit must send nobody. */
    @Test
    void oneNoisyDayIsNotDue() {
        List<ConditionDay> days = new ArrayList<>(growing(new Random(4), 0.01).until(0.5));
        days.add(day(days.size(), 400));
        assertThat(estimate(days).outlook()).isNotEqualTo(Outlook.DUE);
        for (int i = 0; i < 10; i++) {
            days.add(day(days.size(), 215));
        }
        assertThat(estimate(days).outlook()).isEqualTo(Outlook.DUE);
    }

    @Test
    void figureThatStandsStillSaysNoWear() {
        List<ConditionDay> days = new ArrayList<>();
        Random random = new Random(5);
        for (int i = 0; i < 400; i++) {
            days.add(day(i, 80 + 2 * random.nextGaussian()));
        }
        assertThat(estimate(days).outlook()).isEqualTo(Outlook.NO_WEAR);
    }

    /** A filter that was changed without an order: the figure itself says so, and a new life begins. */
    @Test
    void stepBackTowardsNewBeginsALife() {
        List<ConditionDay> days = new ArrayList<>();
        Random random = new Random(6);
        for (int i = 0; i < 240; i++) {
            days.add(day(i, 80 + i % 120 + 3 * random.nextGaussian()));
        }
        List<Life> lives = LifeHistory.of(FILTER, days, List.of(), true);
        assertThat(lives).extracting(Life::start).containsExactly(NEW, NEW.plusDays(120));
    }

    /** The order is closed three days later than the filter was changed: one life, from the day of the step. */
    @Test
    void orderNearAStepIsTheSameReplacement() {
        List<ConditionDay> days = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            days.add(day(i, 80 + i % 100));
        }
        List<Life> lives = LifeHistory.of(FILTER, days, List.of(NEW.plusDays(103)), true);
        assertThat(lives).extracting(Life::start).containsExactly(NEW, NEW.plusDays(100));
        assertThat(lives.getLast().days()).hasSize(100);
    }

    @Test
    void livesThatEndedTeachHowLongTheNextLasts() {
        LifePrior prior = LifePrior.of(FILTER);
        assertThat(prior.after(List.of()).medianDays()).isCloseTo(180, within(1e-6));
        assertThat(prior.after(List.of(90.0, 95.0, 92.0, 88.0)).medianDays()).isBetween(100.0, 140.0);
    }

    @Test
    void missesWidenTheNextIntervalAndHitsNarrowIt() {
        assertThat(ConformalLevel.FIRST.after(1).outside()).isLessThan(0.2);
        assertThat(ConformalLevel.FIRST.after(0).outside()).isGreaterThan(0.2);
        ConformalLevel level = ConformalLevel.FIRST;
        for (int i = 0; i < 100; i++) {
            level = level.after(1);
        }
        assertThat(level.outside()).isEqualTo(0.02);
    }
}
