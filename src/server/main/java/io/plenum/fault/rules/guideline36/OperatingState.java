package io.plenum.fault.rules.guideline36;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.Quantity;

/**
 * The operating states of ASHRAE Guideline 36, 5.16.14, and what remains of them where a signal is not known. A unit whose valves are
 * not known is in no state that its rules could rely on; one whose damper is not known still heats or cools.
 */
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
    /** Heating valve open alone, damper not known: OS1 or OS5. */
    HEATING,
    /** Cooling valve open alone, damper not known: OS3, OS4 or OS5. */
    COOLING,
    /** Both valves shut, damper not known: OS2 or OS5. */
    IDLE,
    /** The fan runs and the valves are not known. */
    UNKNOWN,
    /** The fan stands, or it is not known whether it runs. */
    OFF;

    private static final double OPEN = 0.01;
    private static final double NEAR = 0.03;

    /**
     * A unit may lack one of the coils, but one of which neither valve is known may be doing anything.
     *
     * @param minimum the damper's least position while occupied, 0 to 1
     */
    static OperatingState of(EquipmentTrend trend, int minute, double minimum) {
        if (!trend.running(minute)) {
            return OFF;
        }
        boolean neither = !trend.has(Quantity.COOLING) && !trend.has(Quantity.HEATING);
        double cooling = trend.has(Quantity.COOLING) ? trend.at(Quantity.COOLING, minute) : 0;
        double heating = trend.has(Quantity.HEATING) ? trend.at(Quantity.HEATING, minute) : 0;
        if (neither || Double.isNaN(cooling + heating)) {
            return UNKNOWN;
        }
        double damper = trend.at(Quantity.OA_DAMPER, minute);
        if (Double.isNaN(damper)) {
            return of(heating > OPEN, cooling > OPEN);
        }
        return of(heating > OPEN, cooling > OPEN, damper <= minimum + NEAR, damper >= 1 - NEAR);
    }

    private static OperatingState of(boolean heats, boolean cools) {
        return heats && cools ? OS5 : heats ? HEATING : cools ? COOLING : IDLE;
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

    boolean known() {
        return this != UNKNOWN && this != OFF;
    }
}
