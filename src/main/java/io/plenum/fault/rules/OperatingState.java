package io.plenum.fault.rules;

import static io.plenum.fault.Quantity.COOLING;
import static io.plenum.fault.Quantity.HEATING;
import static io.plenum.fault.Quantity.OA_DAMPER;

import io.plenum.fault.EquipmentTrend;

/** The operating states of ASHRAE Guideline 36, 5.16.14. */
enum OperatingState {
    /** Heating valve open, outdoor air at its minimum. */
    OS1,
    /** Both valves shut, outdoor air between minimum and full. */
    OS2,
    /** Cooling valve open, full outdoor air. */
    OS3,
    /** Cooling valve open, outdoor air at its minimum. */
    OS4,
    /** Anything else. */
    OS5,
    /** The fan stands, or a signal is missing. */
    OFF;

    private static final double OPEN = 0.01;
    private static final double NEAR = 0.03;

    /**
     * A unit may lack one of the coils, but one of which neither valve is known may be doing anything.
     *
     * @param minimum the damper's least position while occupied, 0 to 1
     */
    static OperatingState of(EquipmentTrend trend, int minute, double minimum) {
        if (!trend.has(COOLING) && !trend.has(HEATING)) {
            return OFF;
        }
        double damper = trend.at(OA_DAMPER, minute);
        double cooling = trend.has(COOLING) ? trend.at(COOLING, minute) : 0;
        double heating = trend.has(HEATING) ? trend.at(HEATING, minute) : 0;
        if (!trend.running(minute) || Double.isNaN(damper + cooling + heating)) {
            return OFF;
        }
        return of(heating > OPEN, cooling > OPEN, damper <= minimum + NEAR, damper >= 1 - NEAR);
    }

    private static OperatingState of(boolean heats, boolean cools, boolean least, boolean full) {
        if (heats) {
            return least && !cools ? OS1 : OS5;
        }
        if (cools) {
            return full ? OS3 : least ? OS4 : OS5;
        }
        return !least && !full ? OS2 : OS5;
    }
}
