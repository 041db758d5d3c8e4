package io.plenum.trial.dayahead;

import io.plenum.dayahead.program.BatteryUnit;
import io.plenum.dayahead.program.DayCourse;
import io.plenum.dayahead.program.DayInputs;
import io.plenum.dayahead.program.DayPlanner;
import io.plenum.dayahead.program.OptimisedDay;
import io.plenum.emulator.aula.AulaHouse;
import io.plenum.trial.TrialPeriod;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A season of the virtual building with a dynamic price: two weeks that are learnt from, then days as found or by plans. */
final class DayAheadSeason {

    private static final long SEED = 42;
    private static final int STEPS = 96;
    private static final int HISTORY = 14;
    private static final double GAS_PRICE = 0.08;
    private static final double FEED_IN = 0.08;
    /** Of the history's peak: what a month costs anyway. */
    private static final double PAID_ANYWAY = 0.85;
    /** From here on cars charge as fast as they can, so that none leaves without. */
    private static final int CATCH_UP = 14 * 4 + 2;

    private static final double CAR = 11;
    private static final int CARS = 6;

    private final DynamicPrices prices = new DynamicPrices(SEED);
    private final List<String> boxes = new ArrayList<>();
    private final List<int[]> groups = new ArrayList<>();
    private final int days;
    private final AulaHouse building;
    private final HouseRecorder recorder;
    private final StoredEnergy stored;
    private final List<HouseQuarter> quarters = new ArrayList<>();
    private double peak;
    private double cars;

    /**
     * @param places boxes by their air handler
     * @param days that count
     * @param battery beside the building; null where there is none
     */
    DayAheadSeason(TrialPeriod period, Map<String, List<String>> places, int days, @Nullable BatteryUnit battery) {
        this.days = days;
        stored = new StoredEnergy(battery);
        List<String> airHandlers = new ArrayList<>();
        places.forEach((airHandler, own) -> {
            groups.add(IntStream.range(boxes.size(), boxes.size() + own.size()).toArray());
            boxes.addAll(own);
            own.forEach(box -> airHandlers.add(airHandler));
        });
        building = new AulaHouse(SEED, period.start().minus(Duration.ofDays(period.runIn())), false);
        building.runTo(period.start());
        recorder = new HouseRecorder(building, boxes, airHandlers);
    }

    /** Once. @param plans whether each day follows its plan, made from what was before it; else it is as found */
    PricedDays run(boolean plans) {
        for (int quarter = 0; quarter < HISTORY * STEPS; quarter++) {
            quarters.add(recorder.next());
        }
        LearntHouse house = new LearntHouse(quarters, groups);
        double known = PAID_ANYWAY
                * quarters.stream().mapToDouble(HouseQuarter::grid).max().orElse(0);
        double before = recorder.kelvinHours();
        List<Double> costs = new ArrayList<>();
        Map<OptimisedDay.Outcome, Integer> outcomes = new EnumMap<>(OptimisedDay.Outcome.class);
        double slowest = 0;
        for (int day = 0; day < days; day++) {
            double[] price = prices.day(building.now(), STEPS);
            DayCourse course = null;
            if (plans) {
                long start = System.nanoTime();
                OptimisedDay plan = plan(house, building.now(), price, Math.max(peak, known));
                slowest = Math.max(slowest, (System.nanoTime() - start) / 1e9);
                outcomes.merge(plan.outcome(), 1, Integer::sum);
                course = plan.outcome() == OptimisedDay.Outcome.BETTER ? plan.plan() : null;
            }
            costs.add(day(price, course));
        }
        double error =
                house.groups().stream().mapToDouble(LearntGroup::error).max().orElse(0);
        return new PricedDays(costs, peak, recorder.kelvinHours() - before, cars, outcomes, slowest, error);
    }

    /** What it costs. @param course null for the day as found */
    private double day(double[] price, @Nullable DayCourse course) {
        double cost = 0;
        for (int step = 0; step < STEPS; step++) {
            set(course, step);
            HouseQuarter quarter = recorder.next();
            quarters.add(quarter);
            double house = quarter.grid();
            double grid = house + (course == null ? stored.surplus(house) : stored.take(course.battery()[step]));
            cost += (grid > 0 ? grid * price[step] : grid * FEED_IN) / 4 + quarter.gas() * GAS_PRICE / 4;
            cars += quarter.cars() / 4;
            peak = Math.max(peak, grid);
        }
        return cost;
    }

    private OptimisedDay plan(LearntHouse house, Instant midnight, double[] price, double knownPeak) {
        double[] mass = house.groups().stream()
                .mapToDouble(group -> {
                    double one = HouseRecorder.mean(quarters.getFirst().air(), group.boxes());
                    for (HouseQuarter quarter : quarters) {
                        one = group.mass(one, quarter);
                    }
                    return one;
                })
                .toArray();
        List<HouseQuarter> week = quarters.subList(quarters.size() - 7 * STEPS, quarters.size());
        DayInputs inputs = house.day(midnight, price, week, mass, knownPeak, stored.unit());
        // What rooms take as usual is part of what is expected; the rest is what is not planned.
        DayCourse usual = DayPlanner.plan(inputs).usual();
        double[] rooms = new double[STEPS];
        usual.groups().forEach(group -> {
            for (int step = 0; step < STEPS; step++) {
                rooms[step] += Math.max(0, -group.heat()[step]) * house.electricityOfCold();
            }
        });
        return DayPlanner.plan(LearntHouse.without(inputs, rooms));
    }

    private void set(@Nullable DayCourse course, int step) {
        for (int group = 0; group < groups.size(); group++) {
            DayCourse.GroupCourse own = course == null ? null : course.groups().get(group);
            for (int box : groups.get(group)) {
                set(boxes.get(box) + "/heating-set-point", own == null ? Double.NaN : own.heating()[step]);
                set(boxes.get(box) + "/cooling-set-point", own == null ? Double.NaN : own.cooling()[step]);
            }
        }
        // Some points are free: the others may have a third more each.
        double each = course != null && step < CATCH_UP && !course.charging().isEmpty()
                ? Math.min(CAR, course.charging().getFirst()[step] / CARS * 4 / 3)
                : Double.NaN;
        for (int car = 1; car <= CARS; car++) {
            set("charge-point-" + car + "/power-limit", each);
        }
    }

    /** @param value NaN to give the point back */
    private void set(String point, double value) {
        if (Double.isNaN(value)) {
            building.relinquish(recorder.index(point));
        } else {
            building.write(recorder.index(point), value);
        }
    }
}
