package io.plenum.recommendation.estimate.simulation;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is run differently in a simulation; everything else stays as it was measured. */
public final class OperatingPlan {

    /**
     * @param start hour of the local day
     * @param end hour of the local day
     * @param days counted from Monday
     */
    public record DailyHours(double start, double end, int days) {

        public boolean hold(double hour, int weekday) {
            return weekday <= days && hour > start && hour < end;
        }
    }

    @Nullable
    public DailyHours air;
    /** Starts before the schedule by so many hours for each kelvin that the coldest room lacks; 0 starts by the clock. */
    public double leadHoursPerKelvin;

    @Nullable
    public DailyHours light;

    /**
     * Carried out by a loop of Plenum: fans are held off outside of hours with people and never started by it, and heating water follows the third
     * neediest valve.
     */
    public boolean byLoop;

    double heating = Double.NaN;
    public double cooling = Double.NaN;
    public double nightHeating = Double.NaN;
    /** Factor on least flows. */
    public double leastFlow = 1;

    public boolean dualMaximum;
    public boolean demandVentilation;
    public boolean supplyReset;
    public double supplyLow;
    public double supplyHigh;
    public boolean pressureReset;
    /** Pa */
    public double pressureLow = 25;

    public boolean chilledReset;
    public boolean hotReset;
    /** °C that a loop holds at present; not a number where heating water follows the weather. */
    public double hotWater = Double.NaN;

    public boolean heatOnDemand;
    public boolean economiser;
    public boolean lightsByPresence;
    public boolean lightsByDaylight;
    /** The air handlers that {@code air} concerns; all where none is named. */
    public final Set<String> airUnits = new HashSet<>();
    /** The air handlers that {@code supplyReset} concerns; all where none is named. */
    public final Set<String> resetUnits = new HashSet<>();
    /** Rooms whose leaking valves are mended. */
    public final Set<String> mended = new HashSet<>();
    /** Fans whose commands are released. */
    public final Set<String> released = new HashSet<>();

    /** The hours that are planned for an air handler; null where it runs as measured. */
    @Nullable
    DailyHours airOf(String unit) {
        return airUnits.isEmpty() || airUnits.contains(unit) ? air : null;
    }

    boolean resets(String unit) {
        return supplyReset && (resetUnits.isEmpty() || resetUnits.contains(unit));
    }
}
