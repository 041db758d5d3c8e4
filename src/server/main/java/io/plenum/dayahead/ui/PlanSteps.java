package io.plenum.dayahead.ui;

import io.plenum.dayahead.program.DayCourse;
import io.plenum.dayahead.program.DayInputs;
import io.plenum.dayahead.program.OptimisedDay;
import java.util.ArrayList;
import java.util.List;

/** What would be set when, as stretches in which nothing changes. */
final class PlanSteps {

    /** kW below which nothing flows. */
    private static final double NOTHING = 0.01;

    private PlanSteps() {}

    /** What is set. */
    enum Setting {
        HEATING,
        COOLING,
        BATTERY_IN,
        BATTERY_OUT,
        CHARGING
    }

    /**
     * A stretch.
     *
     * @param subject name of the rooms; empty for the battery and charge points
     * @param from first quarter of an hour
     * @param to the quarter of an hour after the last one
     * @param value °C or kW
     */
    record PlanStep(Setting setting, String subject, int from, int to, double value) {}

    /** Of rooms only what differs from the usual set points. */
    static List<PlanStep> of(DayInputs inputs, OptimisedDay day) {
        List<PlanStep> steps = new ArrayList<>();
        DayCourse plan = day.plan();
        for (int group = 0; group < plan.groups().size(); group++) {
            String name = inputs.groups().get(group).name();
            DayCourse.GroupCourse usual = day.usual().groups().get(group);
            DayCourse.GroupCourse own = plan.groups().get(group);
            add(steps, Setting.HEATING, name, unlessUsual(own.heating(), usual.heating()));
            add(steps, Setting.COOLING, name, unlessUsual(own.cooling(), usual.cooling()));
        }
        add(steps, Setting.BATTERY_IN, "", flowing(plan.battery(), 1));
        add(steps, Setting.BATTERY_OUT, "", flowing(plan.battery(), -1));
        plan.charging().forEach(power -> add(steps, Setting.CHARGING, "", flowing(power, 1)));
        return steps;
    }

    private static double[] unlessUsual(double[] own, double[] usual) {
        double[] changed = own.clone();
        for (int step = 0; step < changed.length; step++) {
            changed[step] = own[step] == usual[step] ? Double.NaN : own[step];
        }
        return changed;
    }

    private static double[] flowing(double[] power, int sign) {
        double[] flowing = new double[power.length];
        for (int step = 0; step < flowing.length; step++) {
            flowing[step] = sign * power[step] > NOTHING ? Math.round(sign * power[step] * 2) / 2.0 : Double.NaN;
        }
        return flowing;
    }

    private static void add(List<PlanStep> steps, Setting setting, String subject, double[] values) {
        int from = 0;
        for (int step = 1; step <= values.length; step++) {
            if (step == values.length || Double.compare(values[step], values[from]) != 0) {
                if (!Double.isNaN(values[from])) {
                    steps.add(new PlanStep(setting, subject, from, step, values[from]));
                }
                from = step;
            }
        }
    }
}
