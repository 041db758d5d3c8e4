package io.plenum.energy.load;

import io.plenum.energy.EnergyKind;
import io.plenum.energy.hours.DataShare;
import io.plenum.energy.spending.CalendarPeriod;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The load of a kind of energy in a period. Power is the mean of an hour, kW (of water m³/h), of what came in.
 *
 * @param share how much of the period's hours was measured; only measured hours are in profiles and curve
 * @param working typical day on which people work: of the period, or of the eight weeks before where the period is a day
 * @param off typical weekend day or holiday likewise
 * @param day the hours of the period where it is a day, by the local clock, NaN where unknown; empty else
 * @param dayEstimated which of them are not measured
 * @param duration power that is reached or exceeded in 0, 1 … 100 % of the measured hours; empty where none was measured
 * @param peak null where nothing was measured
 */
public record LoadAnalysis(
        CalendarPeriod period,
        ZoneId zone,
        EnergyKind kind,
        DataShare share,
        LoadProfile working,
        LoadProfile off,
        double[] day,
        boolean[] dayEstimated,
        double[] duration,
        @Nullable LoadPeak peak) {

    /** Share of the hours in which the base load is exceeded, %. */
    private static final int BASE = 95;

    /** kW that are exceeded nearly all the time; NaN where nothing was measured. */
    public double baseLoad() {
        return duration.length == 0 ? Double.NaN : duration[BASE];
    }

    /**
     * The highest demand.
     *
     * @param start when it began
     * @param minutes over which it is the mean: 15 where the meter's power is known, else 60
     * @param power kW, of water m³/h
     * @param setsMonth whether no other quarter of its month was higher up to now: it is what a demand charge counts
     * @param causes meters and equipment that took more than nine days in ten at that hour, the most first
     * @param looked meters and equipment that could be compared
     */
    public record LoadPeak(
            Instant start, int minutes, double power, boolean setsMonth, List<PeakCause> causes, int looked) {}

    /**
     * A meter or piece of equipment that was above its own typical power in the hour of the peak.
     *
     * @param key of its equipment
     * @param meter whether it is a meter
     * @param power kW in that hour
     * @param typical kW, median of the same hour of such days in the eight weeks before
     * @param high kW that it exceeded on one such day in ten
     * @param days that are compared with
     */
    public record PeakCause(
            String key, String name, boolean meter, double power, double typical, double high, int days) {

        /** kW above typical. */
        public double above() {
            return power - typical;
        }
    }
}
