package io.plenum.upkeep;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was counted of a piece of equipment since the beginning of its history.
 *
 * @param since the first day of which anything is known, in the site's time zone
 * @param until the day after the last one that was counted
 * @param use null where only its actuators are followed
 * @param hours of the days from the first of them on, h
 * @param measured hours in which it was known whether it was in use, h
 * @param followed of the measured hours those in which each start was seen, h
 * @param useHours hours in use, h
 * @param starts how often its use began
 * @param load hours in use in each tenth of the load, the lowest first; empty where no load is measured
 * @param actuators by the key of the point
 */
public record WearTotals(
        LocalDate since,
        LocalDate until,
        @Nullable EquipmentUse use,
        double hours,
        double measured,
        double followed,
        double useHours,
        int starts,
        List<Double> load,
        List<ActuatorTotal> actuators) {

    /**
     * How an actuator has moved.
     *
     * @param point key of the point by which it is followed
     * @param measured hours in which its position was known, h
     * @param strokes its way; 1 is from closed to open
     * @param reversals how often it turned
     */
    public record ActuatorTotal(String point, double measured, double strokes, int reversals) {}

    /** Hours since the first day in which nobody knows whether it was in use, h. */
    public double unknown() {
        return Math.max(0, hours - measured);
    }
}
