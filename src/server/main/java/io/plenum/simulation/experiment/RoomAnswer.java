package io.plenum.simulation.experiment;

import io.plenum.point.Point;
import io.plenum.recommendation.estimate.Numbers;
import io.plenum.recommendation.estimate.building.LearnedBuilding;
import io.plenum.recommendation.estimate.building.RoomModel;
import io.plenum.simulation.RoomExperiment;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;

/** What a learnt room can be asked at one time of the day, by its set point of heating or of cooling. */
final class RoomAnswer {

    /** Heat that a cubic metre of air carries, J/(m³·K). */
    private static final double AIR = 1206;
    /** Below this no air is moved that could heat or cool, m³/s. */
    private static final double STILL = 0.001;
    /** Heating and cooling are kept apart, K. */
    private static final double APART = 0.5;

    private static final int SATURDAY = 6;
    private static final int DAY_FROM = 8;
    private static final int DAY_TO = 18;
    private static final int NIGHT_FROM = 19;
    private static final int NIGHT_TO = 5;
    private static final double[] COMFORT = {20, 26};
    /** Nobody is there; nothing freezes, condenses or overheats. */
    private static final double[] EMPTY = {15, 28};

    private final RoomModel room;
    private final boolean night;
    private final double noise;
    private final IntPredicate then;

    RoomAnswer(LearnedBuilding building, RoomModel room, boolean night, double noise) {
        this.room = room;
        this.night = night;
        this.noise = noise;
        then = night
                ? i -> building.hour[i] >= NIGHT_FROM || building.hour[i] < NIGHT_TO
                : i -> building.weekday[i] < SATURDAY && building.hour[i] >= DAY_FROM && building.hour[i] < DAY_TO;
    }

    /** Whether air flows then that can heat or cool the room. */
    boolean isAired() {
        return Numbers.or(Numbers.quantile(room.flow, 0.5, then), 0) > STILL;
    }

    RoomExperiment experiment(boolean upward) {
        List<String> points = (upward ? room.heatingPoints : room.coolingPoints)
                .stream().filter(Objects::nonNull).map(Point::key).distinct().toList();
        if (points.isEmpty()) {
            return RoomExperiment.none(room.space, "set-point");
        }
        if (!isAired()) {
            return RoomExperiment.none(room.space, "air");
        }
        StepChoice choice = choice(upward);
        if (!Double.isFinite(choice.start()) || !(choice.timeConstant() > 0)) {
            return RoomExperiment.none(room.space, "unlearnt");
        }
        StepChoice.Step step = choice.smallest();
        return step == null
                ? RoomExperiment.none(room.space, choice.isBounded() ? "bounds" : "noise")
                : experiment(points, step);
    }

    private StepChoice choice(boolean upward) {
        double usual = Numbers.quantile(room.zone, 0.5, then);
        double heating = Numbers.quantile(room.heating, 0.5, then);
        double cooling = Numbers.quantile(room.cooling, 0.5, then);
        double[] bounds = night ? EMPTY : COMFORT;
        double conductance = room.walls.coupling() + room.walls.loss() + AIR * Numbers.quantile(room.flow, 0.5, then);
        return new StepChoice(
                upward ? Math.max(heating, usual) : Math.min(cooling, usual),
                upward,
                room.walls.capacity() / conductance,
                noise,
                upward ? bounds[0] : Math.max(bounds[0], heating + APART),
                upward ? Math.min(bounds[1], cooling - APART) : bounds[1]);
    }

    /** The room stays between where it usually is and what is held. */
    private RoomExperiment experiment(List<String> points, StepChoice.Step step) {
        double coldest = Numbers.quantile(room.zone, 0.05, then);
        double warmest = Numbers.quantile(room.zone, 0.95, then);
        return new RoomExperiment(
                room.space,
                points,
                step.value(),
                step.kelvin(),
                step.hours(),
                night,
                tenths(Math.min(coldest, step.value())),
                tenths(Math.max(warmest, step.value())),
                step.response(),
                noise,
                "");
    }

    private static double tenths(double value) {
        return Math.round(10 * value) / 10.0;
    }
}
