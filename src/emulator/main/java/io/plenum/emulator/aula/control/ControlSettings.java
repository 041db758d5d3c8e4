package io.plenum.emulator.aula.control;

import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** How the building is run: the present value of every {@link ControlParameter}. Set from any thread, read by the one that steps the model. */
public final class ControlSettings {

    private final AtomicReferenceArray<Double> values = new AtomicReferenceArray<>(ControlParameter.values().length);

    public ControlSettings(boolean guideline36) {
        preset(guideline36);
    }

    public void preset(boolean guideline36) {
        for (ControlParameter parameter : ControlParameter.values()) {
            set(parameter, parameter.preset(guideline36));
        }
    }

    public void set(ControlParameter parameter, double value) {
        values.set(parameter.ordinal(), value);
    }

    public double[] read() {
        double[] all = new double[values.length()];
        Arrays.setAll(all, values::get);
        return all;
    }

    public void write(double[] all) {
        for (int i = 0; i < all.length; i++) {
            values.set(i, all[i]);
        }
    }

    public double get(ControlParameter parameter) {
        return values.get(parameter.ordinal());
    }

    public boolean on(ControlParameter parameter) {
        return get(parameter) != 0;
    }

    /** Whether every value is the preset's. */
    public boolean is(boolean guideline36) {
        for (ControlParameter parameter : ControlParameter.values()) {
            if (parameter != ControlParameter.EXHAUST_OVERRIDE && get(parameter) != parameter.preset(guideline36)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the air is scheduled to run. */
    public boolean occupied(ZonedDateTime local) {
        return within(local, ControlParameter.AIR_START, ControlParameter.AIR_END, ControlParameter.AIR_DAYS);
    }

    public boolean lit(ZonedDateTime local) {
        return within(local, ControlParameter.LIGHT_START, ControlParameter.LIGHT_END, ControlParameter.LIGHT_DAYS);
    }

    private boolean within(ZonedDateTime local, ControlParameter start, ControlParameter end, ControlParameter days) {
        double hour = hour(local);
        return local.getDayOfWeek().getValue() <= get(days) && hour > get(start) && hour < get(end);
    }

    /**
     * Optimum start: an hour for each kelvin that the coldest room lacks. As found nobody asked for it: the building simply
     * starts at five.
     */
    public boolean startsEarly(ZonedDateTime local, double coldest) {
        double left = get(ControlParameter.AIR_START) - hour(local);
        return on(ControlParameter.OPTIMAL_START)
                && local.getDayOfWeek().getValue() <= get(ControlParameter.AIR_DAYS)
                && left > 0
                && left < Math.min(6, get(ControlParameter.HEATING_OCCUPIED) - 0.5 - coldest);
    }

    /** W for each m² that equipment takes which was left on. */
    public double leftOn(ZonedDateTime local) {
        int day = local.getDayOfWeek().getValue();
        boolean before = hour(local) < 6 && day >= 2 && day <= 5;
        boolean after = hour(local) >= 20 && day <= 4;
        return before || after ? get(ControlParameter.PLUGS_LEFT_ON) : 0;
    }

    private static double hour(ZonedDateTime local) {
        return local.toLocalTime().toNanoOfDay() / 3.6e12;
    }

    public double heatingSetPoint(boolean occupied) {
        return get(occupied ? ControlParameter.HEATING_OCCUPIED : ControlParameter.HEATING_UNOCCUPIED);
    }

    public double coolingSetPoint(boolean occupied) {
        return get(occupied ? ControlParameter.COOLING_OCCUPIED : ControlParameter.COOLING_UNOCCUPIED);
    }
}
