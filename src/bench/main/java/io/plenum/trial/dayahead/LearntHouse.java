package io.plenum.trial.dayahead;

import io.plenum.dayahead.program.BatteryUnit;
import io.plenum.dayahead.program.ChargeNeed;
import io.plenum.dayahead.program.DayInputs;
import io.plenum.dayahead.program.DayWeights;
import io.plenum.dayahead.program.ThermalGroup;
import io.plenum.dayahead.program.ThermalGroup.ComfortBand;
import io.plenum.dayahead.program.ThermalGroup.ThermalSource;
import io.plenum.emulator.aula.AulaHouse;
import io.plenum.regression.LeastSquares;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What is learnt of a virtual building from its past alone, and the day to come as the program wants it. */
final class LearntHouse {

    private static final int STEPS = 96;
    private static final double GAS_PRICE = 0.08;
    private static final double GAS_CARBON = 0.2;
    private static final double FEED_IN = 0.08;
    private static final double DEMAND = 8;
    /** For each K·h of the mean of a group of some fifteen rooms. */
    private static final double DISCOMFORT = 50;

    private static final double SATURDAY = 6;
    /** As found: what is set from five to nine in the evening, Monday to Saturday, and else. */
    private static final double HEATING = 21;

    private static final double COOLING = 23;
    private static final double NIGHT_HEATING = 16;
    private static final double NIGHT_COOLING = 28;
    private static final int ON = 5 * 4;
    private static final int OFF = 21 * 4;
    /** The comfort band of the trial is 20 to 26 °C; rooms differ from their mean. */
    private static final double COLDEST = 20.5;

    private static final double WARMEST = 24.5;
    private static final int LEAVE = 15 * 4;

    private final List<HouseQuarter> history;
    private final List<LearntGroup> groups;
    private final double electricityOfCold;
    private final double gasOfHeat;

    LearntHouse(List<HouseQuarter> history, List<int[]> boxes) {
        this.history = List.copyOf(history);
        double[] least = leastFlows();
        groups = boxes.stream().map(one -> LearntGroup.of(one, least, history)).toList();
        int[] all = IntStream.range(0, least.length).toArray();
        electricityOfCold = slope(HouseQuarter::climate, quarter -> LearntGroup.cold(quarter, all, least), 0.1, 1.5);
        gasOfHeat = slope(HouseQuarter::gas, quarter -> LearntGroup.heat(quarter, all), 1, 2);
    }

    List<LearntGroup> groups() {
        return groups;
    }

    double electricityOfCold() {
        return electricityOfCold;
    }

    double gasOfHeat() {
        return gasOfHeat;
    }

    /** What flows while air handlers run, whatever is set. */
    private double[] leastFlows() {
        int count = history.getFirst().flow().length;
        double[] least = new double[count];
        for (int box = 0; box < count; box++) {
            int of = box;
            double[] on = history.stream()
                    .filter(quarter ->
                            runs(quarter.start()) && runs(quarter.start().minusSeconds(3600)))
                    .mapToDouble(quarter -> quarter.flow()[of])
                    .sorted()
                    .toArray();
            least[box] = on.length == 0 ? 0 : on[on.length / 20];
        }
        return least;
    }

    private static boolean runs(Instant time) {
        ZonedDateTime local = time.atZone(AulaHouse.ZONE);
        int quarter = local.getHour() * 4 + local.getMinute() / 15;
        return quarter >= ON && quarter < OFF && local.getDayOfWeek().getValue() <= SATURDAY;
    }

    private double slope(
            ToDoubleFunction<HouseQuarter> of, ToDoubleFunction<HouseQuarter> over, double least, double most) {
        LeastSquares squares = new LeastSquares(3);
        history.stream()
                .filter(quarter -> runs(quarter.start()))
                .forEach(quarter ->
                        squares.add(of.applyAsDouble(quarter), 1, quarter.outdoor(), over.applyAsDouble(quarter)));
        return Math.clamp(squares.solve()[2], least, most);
    }

    /**
     * The day that begins at midnight.
     *
     * @param recent the quarters of the last week
     * @param mass of each group, °C
     * @param knownPeak kW that is paid for anyway
     */
    DayInputs day(
            Instant midnight,
            double[] price,
            List<HouseQuarter> recent,
            double[] mass,
            double knownPeak,
            @Nullable BatteryUnit battery) {
        double[] outdoor = usual(recent.subList(recent.size() - 3 * STEPS, recent.size()), HouseQuarter::outdoor);
        double[] roof = usual(recent, HouseQuarter::roof);
        HouseQuarter now = recent.getLast();
        List<ThermalGroup> thermal = IntStream.range(0, groups.size())
                .mapToObj(i -> thermal(midnight, groups.get(i), i, outdoor, now, mass[i]))
                .toList();
        int kind = kind(midnight);
        double[] load = usual(
                history.stream()
                        .filter(quarter -> kind(quarter.start()) == kind)
                        .toList(),
                HouseQuarter::load);
        return new DayInputs(
                price,
                filled(step -> FEED_IN),
                filled(step -> 0.5),
                load,
                reserve(roof),
                roof,
                1_000,
                thermal,
                battery,
                cars(kind),
                new DayWeights(0, DEMAND, knownPeak, DISCOMFORT));
    }

    /** By how much a working day was above the mean of them at most, and what a cloudy day takes away. */
    private double[] reserve(double[] roof) {
        List<HouseQuarter> working =
                history.stream().filter(quarter -> kind(quarter.start()) == 5).toList();
        double[] mean = usual(working, HouseQuarter::load);
        double[] most = new double[STEPS];
        for (HouseQuarter quarter : working) {
            ZonedDateTime local = quarter.start().atZone(AulaHouse.ZONE);
            int step = local.getHour() * 4 + local.getMinute() / 15;
            most[step] = Math.max(most[step], quarter.load() - mean[step]);
        }
        Arrays.setAll(most, step -> most[step] + roof[step]);
        return most;
    }

    private static int kind(Instant time) {
        return Math.max(5, time.atZone(AulaHouse.ZONE).getDayOfWeek().getValue());
    }

    private static double[] usual(List<HouseQuarter> quarters, ToDoubleFunction<HouseQuarter> value) {
        double[] sums = new double[STEPS];
        int[] counts = new int[STEPS];
        for (HouseQuarter quarter : quarters) {
            ZonedDateTime local = quarter.start().atZone(AulaHouse.ZONE);
            int step = local.getHour() * 4 + local.getMinute() / 15;
            sums[step] += value.applyAsDouble(quarter);
            counts[step]++;
        }
        return filled(step -> counts[step] == 0 ? 0 : sums[step] / counts[step]);
    }

    private static double[] filled(IntFunction<Double> value) {
        return IntStream.range(0, STEPS).mapToDouble(value::apply).toArray();
    }

    private ThermalGroup thermal(
            Instant midnight, LearntGroup group, int number, double[] outdoor, HouseQuarter now, double mass) {
        boolean[] occupied = new boolean[STEPS];
        for (int step = 0; step < STEPS; step++) {
            occupied[step] = kind(midnight) <= SATURDAY && step >= 6 * 4 + 2 && step < 19 * 4;
        }
        boolean[] runs = new boolean[STEPS];
        for (int step = 0; step < STEPS; step++) {
            runs[step] = runs(midnight.plusSeconds(900L * step));
        }
        return new ThermalGroup(
                "group-" + number,
                "Group " + number,
                group.capacity(),
                group.toMass() * group.hours(),
                group.toMass(),
                group.toOutside(),
                0,
                HouseRecorder.mean(now.air(), group.boxes()),
                mass,
                outdoor,
                filled(step -> group.gains(midnight.plusSeconds(900L * step))),
                new ComfortBand(
                        filled(step -> runs[step] ? HEATING : NIGHT_HEATING),
                        filled(step -> runs[step] ? COOLING : NIGHT_COOLING),
                        occupied),
                new ComfortBand(
                        filled(step -> occupied[step] ? COLDEST : NIGHT_HEATING),
                        filled(step -> occupied[step] ? WARMEST : NIGHT_COOLING),
                        occupied),
                new ThermalSource(
                        filled(step -> runs[step] ? 1.1 * group.mostHeat() : 0),
                        0,
                        gasOfHeat * GAS_PRICE,
                        gasOfHeat * GAS_CARBON),
                new ThermalSource(filled(step -> runs[step] ? 1.1 * group.mostCold() : 0), electricityOfCold, 0, 0));
    }

    private List<ChargeNeed> cars(int kind) {
        List<HouseQuarter> days = history.stream()
                .filter(quarter -> kind(quarter.start()) == kind)
                .toList();
        double energy = days.stream().mapToDouble(HouseQuarter::cars).sum() * 24 / Math.max(1, days.size());
        double most = days.stream().mapToDouble(HouseQuarter::cars).max().orElse(0);
        double[] usual = usual(days, HouseQuarter::cars);
        int from = IntStream.range(0, STEPS)
                .filter(step -> usual[step] > 1)
                .findFirst()
                .orElse(STEPS);
        return energy < 1 || from >= LEAVE
                ? List.of()
                : List.of(new ChargeNeed("charge-points", from, LEAVE, energy, most));
    }

    /** kWh and kW that the rooms of a usual day take are part of what is expected: they are planned, so they go out of the rest. */
    static DayInputs without(DayInputs day, double[] planned) {
        double[] rest = day.baseLoad().clone();
        Arrays.setAll(rest, step -> Math.max(0, rest[step] - planned[step]));
        return new DayInputs(
                day.price(),
                day.feedIn(),
                day.carbon(),
                rest,
                day.reserve(),
                day.photovoltaics(),
                day.importLimit(),
                day.groups(),
                day.battery(),
                day.charging(),
                day.weights());
    }
}
