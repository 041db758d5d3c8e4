package io.plenum.dayahead.program;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * The day as a linear program: Σ (price + w·carbon)·energy + d·peak + λ·discomfort is least, over the energy of each step, under the rooms'
 * heat balance, the battery's losses and what cars need. Pre-heating and pre-cooling come out of it by themselves (Henze, Felsmann and
 * Knabe, "Evaluation of optimal control for active and passive building thermal storage", 2004).
 */
final class DayProgram {

    /** Longer than any day should take. */
    private static final long MILLIS = 6_000;

    /** Money for a kWh that a car does without: dearer than any price. */
    private static final double MISSING = 20;

    /** What it counts to leave the band while nobody is there, beside when people are. */
    private static final double EMPTY = 0.2;

    /** Steps of which the last one's temperature is looked at. */
    private static final int CHECKED = 2;

    /** K for each kW that are none. */
    private static final double NEGLIGIBLE = 1e-4;

    private final DayInputs day;
    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final List<Expression> balances = new ArrayList<>();
    private final List<GroupVariables> groups = new ArrayList<>();
    private final List<Variable[]> charging = new ArrayList<>();
    private Variable[] in = {};
    private Variable[] out = {};

    /** Power of an hour. @param shares of the variable by step, for plants that start within the hour */
    private record HourlyPower(Variable variable, int from, double[] shares) {}

    private record GroupVariables(ZoneResponse response, HourlyPower[] heat, HourlyPower[] cold) {}

    /** What the solver wants of one group: °C at the end of each step, kW of heat and of cold. */
    record GroupSolution(double[] air, double[] heat, double[] cold) {}

    /**
     * What the solver wants.
     *
     * @param battery kW into it, negative out of it
     */
    record Solution(Optimisation.State state, List<GroupSolution> groups, double[] battery, List<double[]> charging) {}

    private DayProgram(DayInputs day) {
        this.day = day;
    }

    /** @param usual beside which it is set: what it leaves to the next day is not taken away for nothing */
    static Solution solve(DayInputs day, DayCourse usual) {
        DayProgram program = new DayProgram(day);
        program.model.options.time_abort = MILLIS;
        // Small enough to be quicker whole.
        program.model.options.sparse = false;
        program.grid();
        for (int i = 0; i < day.groups().size(); i++) {
            program.group(day.groups().get(i), usual.groups().get(i));
        }
        program.battery(usual);
        day.charging().forEach(program::charge);
        return program.solution(program.model.minimise());
    }

    private int steps() {
        return day.steps();
    }

    /** What is bought less what is sold is all that is used less what the roof gives. */
    private void grid() {
        Variable peak = variable(day.weights().demand(), day.weights().knownPeak(), Double.POSITIVE_INFINITY);
        for (int step = 0; step < steps(); step++) {
            double price = day.price()[step] + day.weights().carbon() * day.carbon()[step];
            Variable bought = variable(price * DayInputs.HOURS, 0, day.importLimit());
            double worth = Math.min(day.worth(step), price);
            Variable sold = variable(-worth * DayInputs.HOURS, 0, day.photovoltaics()[step] + batteryPower());
            balances.add(model.newExpression("balance" + step)
                    .level(day.baseLoad()[step] - day.photovoltaics()[step])
                    .set(bought, 1)
                    .set(sold, -1));
            model.newExpression("peak" + step).lower(0).set(peak, 1).set(bought, -1);
        }
    }

    /** kW that are left below the peak that is paid for anyway where load is as high and the roof's power as low as they may be. */
    private double below(DayCourse usual, int step) {
        return day.weights().demand() > 0
                ? day.weights().knownPeak() - usual.grid()[step] - day.reserve()[step]
                : Double.MAX_VALUE;
    }

    private double batteryPower() {
        BatteryUnit battery = day.battery();
        return battery == null ? 0 : battery.power();
    }

    /** Heat and cold of whole hours, as set points are commanded; temperatures follow from them, so that they are no variables. */
    private void group(ThermalGroup group, DayCourse.GroupCourse usual) {
        ZoneResponse response = ZoneResponse.of(group);
        HourlyPower[] heat = powers(group.heating());
        HourlyPower[] cold = powers(group.cooling());
        for (int step = CHECKED - 1; step < steps(); step += CHECKED) {
            comfort(group, response, heat, cold, step);
        }
        midnight(group, StoredWarmth.of(day, group, usual), response, heat, cold);
        groups.add(new GroupVariables(response, heat, cold));
    }

    /** Warmth or cold that the next day lacks is paid for. */
    private void midnight(
            ThermalGroup group, StoredWarmth warmth, ZoneResponse response, HourlyPower[] heat, HourlyPower[] cold) {
        double free = response.freeStored(group) - warmth.usual();
        Expression less = model.newExpression("less" + groups.size())
                .lower(-free)
                .set(variable(warmth.warmth(), 0, Double.POSITIVE_INFINITY), 1);
        Expression more = model.newExpression("more" + groups.size())
                .upper(-free)
                .set(variable(warmth.cold(), 0, Double.POSITIVE_INFINITY), -1);
        for (HourlyPower power : heat) {
            double stored = response.stored(group, power.from(), power.shares());
            less.set(power.variable(), stored);
            more.set(power.variable(), stored);
        }
        for (HourlyPower power : cold) {
            double stored = -response.stored(group, power.from(), power.shares());
            less.set(power.variable(), stored);
            more.set(power.variable(), stored);
        }
    }

    private HourlyPower[] powers(ThermalGroup.ThermalSource source) {
        double cost = source.price() + day.weights().carbon() * source.carbon();
        List<HourlyPower> powers = new ArrayList<>();
        for (int from = 0; from < steps(); from += SetPointSteps.STEPS) {
            double[] most = Arrays.copyOfRange(source.most(), from, Math.min(steps(), from + SetPointSteps.STEPS));
            double highest = Arrays.stream(most).max().orElse(0);
            if (highest > 0) {
                double[] shares = Arrays.stream(most).map(one -> one / highest).toArray();
                double hours = Arrays.stream(shares).sum() * DayInputs.HOURS;
                Variable power = variable(cost * hours, 0, highest);
                for (int i = 0; i < shares.length; i++) {
                    balances.get(from + i).set(power, -source.electricity() * shares[i]);
                }
                powers.add(new HourlyPower(power, from, shares));
            }
        }
        return powers.toArray(HourlyPower[]::new);
    }

    /** At the end of a step it is neither too cold nor too warm, or that is paid for. */
    private void comfort(ThermalGroup group, ZoneResponse response, HourlyPower[] heat, HourlyPower[] cold, int step) {
        double hours = CHECKED * DayInputs.HOURS;
        double weight = day.weights().discomfort() * hours * (group.comfort().occupied()[step] ? 1 : EMPTY);
        Variable low = variable(weight, 0, Double.POSITIVE_INFINITY);
        Variable high = variable(weight, 0, Double.POSITIVE_INFINITY);
        String name = groups.size() + "-" + step;
        double free = response.free()[step];
        Expression tooCold =
                model.newExpression("low" + name).lower(group.comfort().low()[step] - free);
        Expression tooWarm =
                model.newExpression("high" + name).upper(group.comfort().high()[step] - free);
        add(tooCold, tooWarm, response, heat, step, 1);
        add(tooCold, tooWarm, response, cold, step, -1);
        tooCold.set(low, 1);
        tooWarm.set(high, -1);
    }

    private static void add(
            Expression one, Expression other, ZoneResponse response, HourlyPower[] powers, int step, int sign) {
        for (HourlyPower power : powers) {
            double kelvin = response.kelvin(power.from(), power.shares(), step);
            if (kelvin > NEGLIGIBLE) {
                one.set(power.variable(), sign * kelvin);
                other.set(power.variable(), sign * kelvin);
            }
        }
    }

    /** Losses go half in and half out; the day ends with what it began with. */
    private void battery(DayCourse usual) {
        BatteryUnit battery = day.battery();
        if (battery == null) {
            return;
        }
        in = new Variable[steps()];
        out = new Variable[steps()];
        Variable before = null;
        for (int step = 0; step < steps(); step++) {
            boolean last = step == steps() - 1;
            in[step] = variable(0, 0, Math.clamp(below(usual, step), 0, battery.power()));
            out[step] = variable(0, 0, battery.power());
            Variable level = variable(0, last ? battery.level() : 0, battery.energy());
            balances.get(step).set(in[step], -1).set(out[step], 1);
            // Where a price is negative it would else go in and out at once to burn it.
            model.newExpression("battery" + step)
                    .upper(battery.power())
                    .set(in[step], 1)
                    .set(out[step], 1);
            Expression next = model.newExpression("level" + step)
                    .set(level, 1)
                    .set(in[step], -DayInputs.HOURS * battery.oneWay())
                    .set(out[step], DayInputs.HOURS / battery.oneWay())
                    .level(before == null ? battery.level() : 0);
            if (before != null) {
                next.set(before, -1);
            }
            before = level;
        }
    }

    private void charge(ChargeNeed need) {
        Variable[] power = new Variable[steps()];
        Expression energy = model.newExpression("charge" + charging.size()).level(need.energy());
        for (int step = 0; step < steps(); step++) {
            power[step] = variable(0, 0, step >= need.from() && step < need.to() ? need.power() : 0);
            balances.get(step).set(power[step], -1);
            energy.set(power[step], DayInputs.HOURS);
        }
        energy.set(variable(MISSING, 0, Math.max(0, need.energy())), 1);
        charging.add(power);
    }

    private Variable variable(double cost, double least, double most) {
        Variable variable =
                model.newVariable("v" + model.countVariables()).weight(cost).lower(least);
        return Double.isFinite(most) ? variable.upper(Math.max(least, most)) : variable;
    }

    private Solution solution(Optimisation.Result result) {
        List<GroupSolution> wanted = groups.stream()
                .map(group -> {
                    double[] heat = powers(result, group.heat());
                    double[] cold = powers(result, group.cold());
                    return new GroupSolution(group.response().air(heat, cold), heat, cold);
                })
                .toList();
        double[] battery = new double[steps()];
        for (int step = 0; step < in.length; step++) {
            battery[step] = value(result, in[step]) - value(result, out[step]);
        }
        List<double[]> limits =
                charging.stream().map(power -> values(result, power)).toList();
        return new Solution(result.getState(), wanted, battery, limits);
    }

    private double[] powers(Optimisation.Result result, HourlyPower[] hours) {
        double[] powers = new double[steps()];
        for (HourlyPower hour : hours) {
            for (int i = 0; i < hour.shares().length; i++) {
                powers[hour.from() + i] = value(result, hour.variable()) * hour.shares()[i];
            }
        }
        return powers;
    }

    private double[] values(Optimisation.Result result, Variable[] variables) {
        return IntStream.range(0, variables.length)
                .mapToDouble(step -> value(result, variables[step]))
                .toArray();
    }

    private double value(Optimisation.Result result, Variable variable) {
        return result.doubleValue(model.indexOf(variable));
    }
}
