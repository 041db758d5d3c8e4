package io.plenum.dayahead.program;

import io.plenum.dayahead.program.DayCourse.GroupCourse;
import io.plenum.dayahead.program.ThermalGroup.ComfortBand;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs commands through a day: controllers hold their set points as far as their plant can, cars take what they may. */
final class DaySimulation {

    private final DayInputs day;
    private final @Nullable DayCourse usual;
    private final double[] grid;
    private double cost;
    private double carbon;
    private double discomfort;
    private double missing;

    private DaySimulation(DayInputs day, @Nullable DayCourse usual) {
        this.day = day;
        this.usual = usual;
        grid = new double[day.steps()];
    }

    static DayCourse usual(DayInputs day) {
        return new DaySimulation(day, null).run(DayCommands.usual(day));
    }

    /** @param usual beside which it is set */
    static DayCourse of(DayInputs day, DayCommands commands, DayCourse usual) {
        return new DaySimulation(day, usual).run(commands);
    }

    private DayCourse run(DayCommands commands) {
        for (int step = 0; step < grid.length; step++) {
            grid[step] = day.baseLoad()[step] - day.photovoltaics()[step];
        }
        List<GroupCourse> groups = new ArrayList<>();
        for (int i = 0; i < day.groups().size(); i++) {
            groups.add(group(day.groups().get(i), commands.bands().get(i)));
        }
        List<double[]> charging = new ArrayList<>();
        for (int i = 0; i < day.charging().size(); i++) {
            charging.add(charge(day.charging().get(i), commands.charging().get(i)));
        }
        double[] battery = battery(commands.battery());
        double peak = 0;
        for (int step = 0; step < grid.length; step++) {
            double energy = grid[step] * DayInputs.HOURS;
            cost += energy * (energy > 0 ? day.price()[step] : day.feedIn()[step]);
            carbon += Math.max(0, energy) * day.carbon()[step];
            peak = Math.max(peak, grid[step]);
        }
        double peakCost =
                day.weights().demand() * Math.max(0, peak - day.weights().knownPeak());
        return new DayCourse(
                grid, battery, charging, groups, cost, peakCost, peak, carbon, borrowed(groups), discomfort, missing);
    }

    private GroupCourse group(ThermalGroup group, ComfortBand band) {
        ZoneDynamics dynamics = ZoneDynamics.of(group);
        double[] air = new double[grid.length];
        double[] heat = new double[grid.length];
        double airNow = group.air();
        double massNow = group.mass();
        for (int step = 0; step < grid.length; step++) {
            double free = dynamics.air(airNow, massNow, group.outdoor()[step], group.gains()[step]);
            double given = given(group, step, free, band, dynamics.airOfHeat());
            double all = group.gains()[step] + given;
            double next = dynamics.air(airNow, massNow, group.outdoor()[step], all);
            massNow = dynamics.mass(airNow, massNow, group.outdoor()[step], all);
            airNow = next;
            air[step] = next;
            heat[step] = given;
            pay(given > 0 ? group.heating() : group.cooling(), step, Math.abs(given));
            discomfort += outside(group.comfort(), step, next) * DayInputs.HOURS;
        }
        return new GroupCourse(
                group.key(),
                band.low(),
                band.high(),
                air,
                heat,
                group.airCapacity() * airNow + group.massCapacity() * massNow);
    }

    private double borrowed(List<GroupCourse> groups) {
        double borrowed = 0;
        for (int i = 0; usual != null && i < groups.size(); i++) {
            GroupCourse before = usual.groups().get(i);
            borrowed += StoredWarmth.of(day, day.groups().get(i), before)
                    .borrowed(groups.get(i).stored());
        }
        return borrowed;
    }

    private static double given(ThermalGroup group, int step, double free, ComfortBand band, double kelvin) {
        if (free < band.low()[step]) {
            return Math.min(group.heating().most()[step], (band.low()[step] - free) / kelvin);
        }
        if (free > band.high()[step]) {
            return -Math.min(group.cooling().most()[step], (free - band.high()[step]) / kelvin);
        }
        return 0;
    }

    private void pay(ThermalGroup.ThermalSource source, int step, double power) {
        grid[step] += power * source.electricity();
        cost += power * source.price() * DayInputs.HOURS;
        carbon += power * source.carbon() * DayInputs.HOURS;
    }

    static double outside(ComfortBand comfort, int step, double air) {
        return comfort.occupied()[step]
                ? Math.max(0, Math.max(comfort.low()[step] - air, air - comfort.high()[step]))
                : 0;
    }

    private double[] charge(ChargeNeed need, double[] limit) {
        double[] power = new double[grid.length];
        double left = need.energy();
        for (int step = Math.max(0, need.from()); step < Math.min(need.to(), grid.length); step++) {
            power[step] = Math.min(Math.min(need.power(), limit[step]), left / DayInputs.HOURS);
            left -= power[step] * DayInputs.HOURS;
            grid[step] += power[step];
        }
        missing += Math.max(0, left);
        return power;
    }

    private double[] battery(double @Nullable [] wanted) {
        double[] power = new double[grid.length];
        BatteryUnit battery = day.battery();
        if (battery == null) {
            return power;
        }
        double level = battery.level();
        double way = battery.oneWay();
        for (int step = 0; step < grid.length; step++) {
            double most = (battery.energy() - level) / (way * DayInputs.HOURS);
            double least = -level * way / DayInputs.HOURS;
            double chosen = wanted == null ? surplus(battery, step, level) : wanted[step];
            power[step] = Math.clamp(chosen, least, Math.max(least, most));
            level += DayInputs.HOURS * (power[step] > 0 ? power[step] * way : power[step] / way);
            grid[step] += power[step];
        }
        return power;
    }

    /** What the roof has too much goes in, and out again as soon as it is needed; never more than came in today. */
    private double surplus(BatteryUnit battery, int step, double level) {
        double own = Math.clamp(-grid[step], -battery.power(), battery.power());
        double today = Math.max(0, level - battery.level()) * battery.oneWay() / DayInputs.HOURS;
        return Math.max(own, -today);
    }
}
