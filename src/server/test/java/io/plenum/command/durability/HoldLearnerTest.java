package io.plenum.command.durability;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.command.Durability;
import io.plenum.command.Holder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Whoever commands a point wants to know whether it will last; here the truth is known, and what was foretold is held against it. */
class HoldLearnerTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 2, 2);
    private static final int LEARNT_DAYS = 42;
    private static final int SCORED_DAYS = 42;

    /** What was foretold of one way in all. */
    private static final class Score {
        private double squares;
        private int count;
        private int held;
        private int taken;
        private int right;

        void add(Durability foretold, TakenPoint.Fate fate) {
            boolean holds = !fate.stand().taken();
            squares += Math.pow(foretold.probability() - (holds ? 1 : 0), 2);
            count++;
            if (holds) {
                held++;
            } else {
                taken++;
                right += foretold.culprit() == fate.taker() ? 1 : 0;
            }
        }

        void add(Score other) {
            squares += other.squares;
            count += other.count;
            held += other.held;
            taken += other.taken;
            right += other.right;
        }

        double brier() {
            return squares / count;
        }

        double culprits() {
            return (double) right / taken;
        }

        @Override
        public String toString() {
            double share = (double) held / count;
            return "%d commands, %.0f %% held, Brier %.4f (of the share alone %.4f), culprit right in %.1f %% of %d"
                    .formatted(count, share * 100, brier(), share * (1 - share), culprits() * 100, taken);
        }
    }

    /** Six weeks of a command a day are learnt from, the next six weeks are foretold, each command before it is made. */
    private static void scored(TakenPoint.Way way, long seed, Score score) {
        TakenPoint point = new TakenPoint(way, seed);
        List<Stand> past = new ArrayList<>();
        HoldModel model = null;
        for (int day = 0; day < LEARNT_DAYS + SCORED_DAYS; day++) {
            TakenPoint.Fate fate = point.command(FIRST.plusDays(day));
            if (day >= LEARNT_DAYS) {
                if (model == null || day % 7 == 0) {
                    model = new HoldLearner(TakenPoint.ZONE, fate.since())
                            .learn(new HoldLearner.Past(past, List.of(), List.of(), List.of()), 8);
                }
                score.add(Objects.requireNonNull(model).foretell(fate.since(), fate.until()), fate);
            }
            past.add(fate.stand());
        }
    }

    /**
     * The bounds are those of the whole product. Of each command nothing but the past of its point is known; that somebody else comes by,
     * which nobody can foretell, is part of what is counted.
     */
    @Test
    void fourWaysOfTakingBackAreForetoldWithTheRightCulprit() {
        Map<TakenPoint.Way, Score> scores = new EnumMap<>(TakenPoint.Way.class);
        Score all = new Score();
        for (TakenPoint.Way way : TakenPoint.Way.values()) {
            Score score = new Score();
            for (long seed = 1; seed <= 8; seed++) {
                scored(way, seed, score);
            }
            scores.put(way, score);
            all.add(score);
        }
        assertThat(all.brier()).as(all.toString()).isLessThanOrEqualTo(0.06);
        assertThat(all.culprits()).as(all.toString()).isGreaterThanOrEqualTo(0.95);
        assertThat(scores.values()).allSatisfy(score -> {
            assertThat(score.brier()).isLessThanOrEqualTo(0.1);
            assertThat(score.culprits()).isGreaterThanOrEqualTo(0.9);
        });
    }

    /** A guess without any ground would be taken for knowledge. */
    @Test
    void ofAPointWithoutAnyPastNothingIsSaid() {
        HoldLearner learner = new HoldLearner(TakenPoint.ZONE, at("2026-06-01T10:00:00Z"));
        assertThat(learner.learn(new HoldLearner.Past(List.of(), List.of(), List.of(), List.of()), 8))
                .isNull();
    }

    /** The first command at a point is where its past is missing most, and its neighbours have one. */
    @Test
    void aPointWithoutAPastBorrowsThatOfItsNeighbours() {
        TakenPoint neighbour = new TakenPoint(TakenPoint.Way.TIMER, 5);
        List<Stand> past = new ArrayList<>();
        for (int day = 0; day < LEARNT_DAYS; day++) {
            past.add(neighbour.command(FIRST.plusDays(day)).stand());
        }
        Instant now = FIRST.plusDays(LEARNT_DAYS).atStartOfDay(TakenPoint.ZONE).toInstant();
        Durability foretold =
                foretold(new HoldLearner.Past(List.of(), past, List.of(), List.of()), now, Duration.ofHours(12));
        assertThat(foretold.probability()).isLessThan(0.3);
        assertThat(foretold.culprit()).isEqualTo(Holder.Kind.PROGRAM);
        assertThat(foretold.observations()).isEqualTo(LEARNT_DAYS);
        assertThat(Duration.between(now, foretold.expectedEnd()))
                .isBetween(Duration.ofMinutes(20), Duration.ofHours(4));
    }

    /** What the point itself does counts more than what others do. */
    @Test
    void ownPastOutweighsThatOfNeighbours() {
        Instant now = at("2026-06-01T10:00:00Z");
        List<Stand> own = stands(now, 12, Duration.ofHours(4), false);
        List<Stand> others = stands(now, 100, Duration.ofMinutes(30), true);
        Durability foretold =
                foretold(new HoldLearner.Past(own, others, List.of(), List.of()), now, Duration.ofHours(4));
        assertThat(foretold.probability()).isGreaterThan(0.7);
    }

    /** A schedule of the controller takes what stands at its priority or below, and leaves what stands above. */
    @Test
    void aKnownScheduleIsExpectedAtItsChangesWhereItsPriorityIsEnough() {
        Instant now = at("2026-06-01T10:00:00Z");
        Instant change = now.plus(Duration.ofHours(2));
        Durability same = foretold(planned(new PlannedChanges(8, List.of(change))), now, Duration.ofHours(4));
        assertThat(same.probability()).isLessThan(0.2);
        assertThat(same.culprit()).isEqualTo(Holder.Kind.SCHEDULE);
        assertThat(Duration.between(change, same.expectedEnd()).abs()).isLessThan(Duration.ofMinutes(10));
        Durability weaker = foretold(planned(new PlannedChanges(16, List.of(change))), now, Duration.ofHours(4));
        assertThat(weaker.probability()).isGreaterThan(0.9);
        assertThat(weaker.expectedEnd()).isNull();
    }

    private static HoldLearner.Past planned(PlannedChanges plan) {
        return new HoldLearner.Past(List.of(), List.of(), List.of(), List.of(plan));
    }

    private static Durability foretold(HoldLearner.Past past, Instant now, Duration length) {
        return Objects.requireNonNull(new HoldLearner(TakenPoint.ZONE, now).learn(past, 8))
                .foretell(now, now.plus(length));
    }

    private static List<Stand> stands(Instant now, int count, Duration length, boolean taken) {
        List<Stand> stands = new ArrayList<>();
        for (int day = 1; day <= count; day++) {
            // Each at another time of the day: only the delay is the same.
            Instant since = now.minus(Duration.ofDays(day)).plus(Duration.ofMinutes(37L * day % 600));
            stands.add(new Stand(since, since.plus(length), taken, 8, 0, Holder.Kind.UNKNOWN, Duration.ZERO));
        }
        return stands;
    }

    private static Instant at(String time) {
        return Instant.parse(time);
    }
}
