package io.plenum.simulation.run;

import io.plenum.recommendation.estimate.Evidence;
import io.plenum.recommendation.estimate.building.LearnedBuilding;
import io.plenum.recommendation.estimate.building.RoomModel;
import io.plenum.recommendation.estimate.building.ThermalParameters;
import io.plenum.simulation.ScenarioResult.Accuracy;
import java.util.Arrays;

/**
 * Room temperatures of days that were held out, told from each of their midnights on with weather and supplied air as measured and
 * gains as usual at that time of the week (Bacher, Madsen: Identifying suitable models for the heat dynamics of buildings, Energy and
 * Buildings 43, 2011, judge so). Walls and gains are learned from the days before alone.
 */
final class RoomBacktest {

    private static final double AIR = 1206;
    private static final int QUARTERS = 96;
    private static final int LEAST_TRAINING_DAYS = 7;
    private static final int WEEK = 7;

    private final LearnedBuilding whole;
    private final LearnedBuilding training;
    private final SquaredErrors day = new SquaredErrors();
    private final SquaredErrors week = new SquaredErrors();
    private final SquaredErrors persistence = new SquaredErrors();
    private final SquaredErrors yesterday = new SquaredErrors();

    private RoomBacktest(LearnedBuilding whole, LearnedBuilding training) {
        this.whole = whole;
        this.training = training;
    }

    /** @return errors NaN where too little was held out */
    static Accuracy of(Evidence evidence, LearnedBuilding whole) {
        int held = Math.max(1, Math.min(WEEK, whole.days() / 3));
        int known = (whole.days() - held) * QUARTERS;
        if (whole.days() - held < LEAST_TRAINING_DAYS || known >= whole.steps) {
            return new Accuracy(Double.NaN, Double.NaN, Double.NaN, Double.NaN, 0);
        }
        RoomBacktest test = new RoomBacktest(whole, LearnedBuilding.of(beginning(evidence, known)));
        return test.judge(known);
    }

    private static Evidence beginning(Evidence all, int steps) {
        return new Evidence(
                all.model(),
                all.from(),
                all.step(),
                steps,
                point -> {
                    double[] means = all.means().of(point);
                    return means == null ? null : Arrays.copyOf(means, steps);
                },
                all.prices(),
                all.year(),
                all.defects());
    }

    private Accuracy judge(int from) {
        int rooms = 0;
        for (RoomModel learned : training.cells()) {
            RoomModel measured = whole.cells().stream()
                    .filter(room -> room.space.equals(learned.space))
                    .findFirst()
                    .orElse(null);
            if (measured != null && learned.walls.capacity() > 0) {
                judge(learned, measured, from);
                rooms++;
            }
        }
        return new Accuracy(day.root(), week.root(), persistence.root(), yesterday.root(), rooms);
    }

    private void judge(RoomModel learned, RoomModel measured, int from) {
        UsualGains gains = new UsualGains(training, learned, SolarGain.of(training, learned));
        double[] mass = mass(learned.walls, measured);
        for (int start = from; start + QUARTERS < whole.steps; start += QUARTERS) {
            follow(
                    learned.walls,
                    measured,
                    gains,
                    mass[start],
                    start,
                    Math.min(WEEK * QUARTERS, whole.steps - start - 1));
        }
    }

    private void follow(ThermalParameters walls, RoomModel room, UsualGains gains, double mass, int start, int steps) {
        double zone = room.zone[start];
        double stored = mass;
        double inertia = walls.capacity() / whole.seconds;
        double share = 1 - Math.exp(-whole.seconds / walls.massSeconds());
        for (int i = start + 1; i <= start + steps; i++) {
            double air = AIR * room.flow[i];
            double drive = inertia * zone
                    + walls.coupling() * stored
                    + walls.loss() * whole.outside[i]
                    + gains.at(whole, i)
                    + air * room.discharge[i];
            zone = drive / (inertia + walls.coupling() + walls.loss() + air);
            stored += (zone - stored) * share;
            week.add(zone - room.zone[i]);
            if (i <= start + QUARTERS) {
                day.add(zone - room.zone[i]);
                persistence.add(room.zone[start] - room.zone[i]);
                yesterday.add(room.zone[i - QUARTERS] - room.zone[i]);
            }
        }
    }

    /** What stores heat follows the room slowly. */
    private double[] mass(ThermalParameters walls, RoomModel room) {
        double[] mass = new double[whole.steps];
        double share = 1 - Math.exp(-whole.seconds / walls.massSeconds());
        double value = room.zone[0];
        for (int i = 0; i < whole.steps; i++) {
            value += (room.zone[i] - value) * share;
            mass[i] = value;
        }
        return mass;
    }
}
