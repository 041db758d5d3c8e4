package io.plenum.recommendation.estimate.building;

import io.plenum.recommendation.estimate.Numbers;
import io.plenum.recommendation.estimate.simulation.OperatingPlan;
import org.jspecify.annotations.Nullable;

/** Power of the lights as planned: by clock, by presence, by daylight. */
public final class LightPlan {

    private static final double FLOOR = 0.1;

    private final LearnedBuilding building;
    private final OperatingPlan plan;

    public LightPlan(LearnedBuilding building, OperatingPlan plan) {
        this.building = building;
        this.plan = plan;
    }

    public boolean same() {
        return plan.light == null && !plan.lightsByPresence && !plan.lightsByDaylight;
    }

    /** kW by step. */
    public double[] power(Light light) {
        double[] measured = Numbers.filled(light.power(), 0);
        if (same()) {
            return measured;
        }
        double rated = Numbers.quantile(measured, 0.995, i -> true);
        boolean clock = byClock(light, building);
        double full = full(light, building);
        double[] power = new double[measured.length];
        for (int i = 0; i < power.length; i++) {
            double level = light.level()[i];
            if (Double.isNaN(level + light.power()[i])) {
                power[i] = measured[i];
                continue;
            }
            if (plan.light != null && clock && !plan.light.hold(building.hour[i], building.weekday[i])) {
                level = 0;
            }
            if (plan.lightsByPresence && clock && light.present() != null) {
                level = Numbers.or(light.present()[i], level);
            }
            boolean dims = plan.lightsByDaylight && light.lux() != null && full > 0;
            power[i] = rated * level * (dims ? dimmed(light, full, i) : 1);
        }
        return power;
    }

    private static double dimmed(Light light, double full, int i) {
        double[] lux = light.lux();
        double daylight = lux == null ? 0 : Math.max(0, Numbers.or(lux[i], 0) - full * Numbers.or(light.level()[i], 0));
        return Numbers.clamp(1 - daylight / full, FLOOR, 1);
    }

    /** What the lights alone give at full level, lux: read in the dark. 0 where unknown. */
    public static double full(Light light, LearnedBuilding building) {
        double[] lux = light.lux();
        double @Nullable [] sun = building.sun;
        if (lux == null) {
            return 0;
        }
        return Numbers.or(
                Numbers.quantile(
                        lux,
                        0.5,
                        i -> light.level()[i] > 0.95
                                && (sun == null ? building.hour[i] < 6 || building.hour[i] > 22 : sun[i] < 1)),
                0);
    }

    /** Whether it burns for long while nobody is there. */
    public static boolean byClock(Light light, LearnedBuilding building) {
        double[] present = light.present();
        if (present == null) {
            return false;
        }
        int empty = 0;
        int lit = 0;
        for (int i = 0; i < building.steps; i++) {
            if (light.level()[i] > 0.5) {
                lit++;
                empty += present[i] < 0.01 ? 1 : 0;
            }
        }
        return lit > 0 && empty > 0.1 * lit;
    }
}
