package io.plenum.advice.estimate;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is run differently in a rehearsal; everything else stays as it was measured. */
final class Plan {

    /**
     * @param start hour of the local day
     * @param end hour of the local day
     * @param days counted from Monday
     */
    record Hours(double start, double end, int days) {

        boolean hold(double hour, int weekday) {
            return weekday <= days && hour > start && hour < end;
        }
    }

    @Nullable
    Hours air;
    /** Starts before the schedule by so many hours for each kelvin that the coldest room lacks; 0 starts by the clock. */
    double leadHoursPerKelvin;

    @Nullable
    Hours light;

    double heating = Double.NaN;
    double cooling = Double.NaN;
    double nightHeating = Double.NaN;
    /** Factor on least flows. */
    double leastFlow = 1;

    boolean dualMaximum;
    boolean demandVentilation;
    boolean supplyReset;
    double supplyLow;
    double supplyHigh;
    boolean pressureReset;
    /** Pa */
    double pressureLow = 25;

    boolean chilledReset;
    boolean hotReset;
    boolean heatOnDemand;
    boolean economiser;
    boolean lightsByPresence;
    boolean lightsByDaylight;
    /** Rooms whose leaking valves are mended. */
    final Set<String> mended = new HashSet<>();
    /** Fans whose commands are released. */
    final Set<String> released = new HashSet<>();
}
