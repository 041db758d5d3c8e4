package io.plenum.emulator.aula;

import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** How the house is run: the present value of every {@link Knob}. Set from any thread, read by the one that steps the model. */
final class Control {

    private final AtomicReferenceArray<Double> values = new AtomicReferenceArray<>(Knob.values().length);

    Control(boolean guideline36) {
        preset(guideline36);
    }

    void preset(boolean guideline36) {
        for (Knob knob : Knob.values()) {
            set(knob, knob.preset(guideline36));
        }
    }

    void set(Knob knob, double value) {
        values.set(knob.ordinal(), value);
    }

    double[] read() {
        double[] all = new double[values.length()];
        Arrays.setAll(all, values::get);
        return all;
    }

    void write(double[] all) {
        for (int i = 0; i < all.length; i++) {
            values.set(i, all[i]);
        }
    }

    double get(Knob knob) {
        return values.get(knob.ordinal());
    }

    boolean on(Knob knob) {
        return get(knob) != 0;
    }

    /** Whether every value is the preset's. */
    boolean is(boolean guideline36) {
        for (Knob knob : Knob.values()) {
            if (knob != Knob.EXHAUST_OVERRIDE && get(knob) != knob.preset(guideline36)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the air is scheduled to run. */
    boolean occupied(ZonedDateTime local) {
        return within(local, Knob.AIR_START, Knob.AIR_END, Knob.AIR_DAYS);
    }

    boolean lit(ZonedDateTime local) {
        return within(local, Knob.LIGHT_START, Knob.LIGHT_END, Knob.LIGHT_DAYS);
    }

    private boolean within(ZonedDateTime local, Knob start, Knob end, Knob days) {
        double hour = hour(local);
        return local.getDayOfWeek().getValue() <= get(days) && hour > get(start) && hour < get(end);
    }

    /**
     * Optimum start: an hour for each kelvin that the coldest room lacks. As found nobody asked for it: the house simply
     * starts at five.
     */
    boolean startsEarly(ZonedDateTime local, double coldest) {
        double left = get(Knob.AIR_START) - hour(local);
        return on(Knob.OPTIMAL_START)
                && local.getDayOfWeek().getValue() <= get(Knob.AIR_DAYS)
                && left > 0
                && left < Math.min(6, get(Knob.HEATING_OCCUPIED) - 0.5 - coldest);
    }

    /** W for each m² that equipment takes which was left on. */
    double leftOn(ZonedDateTime local) {
        int day = local.getDayOfWeek().getValue();
        boolean before = hour(local) < 6 && day >= 2 && day <= 5;
        boolean after = hour(local) >= 20 && day <= 4;
        return before || after ? get(Knob.PLUGS_LEFT_ON) : 0;
    }

    private static double hour(ZonedDateTime local) {
        return local.toLocalTime().toNanoOfDay() / 3.6e12;
    }

    double heatingSetPoint(boolean occupied) {
        return get(occupied ? Knob.HEATING_OCCUPIED : Knob.HEATING_UNOCCUPIED);
    }

    double coolingSetPoint(boolean occupied) {
        return get(occupied ? Knob.COOLING_OCCUPIED : Knob.COOLING_UNOCCUPIED);
    }
}
