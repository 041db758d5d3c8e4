package io.plenum.fault.rules;

import io.plenum.fault.AhuPoint;
import io.plenum.fault.AhuTrend;

/**
 * One minute as a condition sees it, in five-minute means.
 *
 * @param trend rolling means
 * @param minute place on the trend
 * @param minimum the outdoor-air damper's least position while occupied, 0 to 1
 * @param changes changes of the operating state in the last 60 minutes
 */
record Moment(AhuTrend trend, int minute, double minimum, int changes) {

    /** Heat that the fan adds, K. */
    static final double FAN_RISE = 1;

    static final double E_SAT = 1;
    static final double E_RAT = 1;
    static final double E_MAT = 3;
    static final double E_OAT = 1;

    double of(AhuPoint point) {
        return trend.at(point, minute);
    }

    double sat() {
        return of(AhuPoint.SAT);
    }

    double mat() {
        return of(AhuPoint.MAT);
    }

    double rat() {
        return of(AhuPoint.RAT);
    }

    double oat() {
        return of(AhuPoint.OAT);
    }

    double coolingSetpoint() {
        return of(AhuPoint.SAT_COOLING_SP);
    }

    double heatingSetpoint() {
        return of(AhuPoint.SAT_HEATING_SP);
    }

    /** Outdoor air in the supply, from the temperatures; meaningless where they are close. */
    double outdoorShare() {
        return (mat() - rat()) / (oat() - rat());
    }
}
