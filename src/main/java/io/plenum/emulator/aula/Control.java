package io.plenum.emulator.aula;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/**
 * How the house is run. As found: long schedules, fixed set points, high minimum flows. The other mode follows ASHRAE
 * Guideline 36: dual-maximum boxes, trim and respond, schedules that fit the people.
 */
final class Control {

    volatile boolean guideline36;

    boolean occupied(ZonedDateTime local) {
        LocalTime time = local.toLocalTime();
        if (guideline36) {
            return local.getDayOfWeek().getValue() <= 5
                    && time.isAfter(LocalTime.of(6, 45))
                    && time.isBefore(LocalTime.of(18, 30));
        }
        return local.getDayOfWeek() != DayOfWeek.SUNDAY
                && time.isAfter(LocalTime.of(5, 0))
                && time.isBefore(LocalTime.of(21, 0));
    }

    /**
     * Optimum start: an hour for each kelvin that the coldest room lacks. As found nobody asked for it: the house simply
     * starts at five.
     */
    boolean startsEarly(ZonedDateTime local, double coldest) {
        double hour = local.toLocalTime().toSecondOfDay() / 3600.0;
        return guideline36
                && local.getDayOfWeek().getValue() <= 5
                && hour < 6.75
                && 6.75 - hour < Math.min(6, 20.5 - coldest);
    }

    double heatingSetPoint(boolean occupied) {
        return occupied ? 21 : 16;
    }

    double coolingSetPoint(boolean occupied) {
        return occupied ? (guideline36 ? 24 : 23) : 28;
    }

    /** Share of a box's design flow that it never goes below while occupied. */
    double minimumFlow() {
        return guideline36 ? 0.15 : 0.35;
    }
}
