package io.plenum.upkeep;

import java.time.LocalDate;
import java.util.List;

/**
 * What was counted of a piece of equipment on one day. What was not measured is counted neither as running nor as standing still.
 *
 * @param day in the site's time zone
 * @param hours of the day, h: 23 or 25 where clocks change
 * @param measured hours in which it was known whether it was in use, h
 * @param followed of the measured hours those in which each start was seen, h; less where only means are kept any more
 * @param useHours hours in use, h
 * @param starts how often its use began
 * @param load hours in use in each tenth of the load, the lowest first; empty where no load is measured
 */
public record WearDay(
        LocalDate day,
        double hours,
        double measured,
        double followed,
        double useHours,
        int starts,
        List<Double> load) {}
