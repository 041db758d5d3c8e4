package io.plenum.fault.rules.guideline36;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.LearnedParameter;
import io.plenum.fault.LearnedParameters;
import io.plenum.fault.Quantity;

/**
 * One minute as a condition sees it, in five-minute means.
 *
 * @param trend rolling means
 * @param minute place on the trend
 * @param minimum the outdoor-air damper's least position while occupied, 0 to 1
 * @param changes changes of the operating state in the last 60 minutes
 */
record EvaluationContext(EquipmentTrend trend, int minute, double minimum, int changes) {

    /** Heat that the fan adds, K. */
    static final double FAN_RISE = 1;

    /** Days on which the usual share has to be learned. */
    private static final int LEARNED = 3;

    static final double E_SAT = 1;
    static final double E_RAT = 1;
    static final double E_MAT = 3;
    static final double E_OAT = 1;

    double of(Quantity point) {
        return trend.at(point, minute);
    }

    double sat() {
        return of(Quantity.SAT);
    }

    double mat() {
        return of(Quantity.MAT);
    }

    double rat() {
        return of(Quantity.RAT);
    }

    double oat() {
        return of(Quantity.OAT);
    }

    double coolingSetpoint() {
        return of(Quantity.SAT_COOLING_SP);
    }

    double heatingSetpoint() {
        return of(Quantity.SAT_HEATING_SP);
    }

    /** The outdoor share that belongs to the least outdoor air, 0 to 1: by the flows, else as learnt; NaN where neither is known. */
    double usualShare() {
        double wanted = of(Quantity.OA_FLOW_SP) / of(Quantity.FLOW);
        if (wanted >= 0 && wanted <= 1) {
            return wanted;
        }
        LearnedParameters parameters = trend.parameters();
        return parameters.knows(LearnedParameter.SHARE_LOW, LEARNED)
                ? parameters.of(LearnedParameter.SHARE_LOW)
                : Double.NaN;
    }

    /** Outdoor air in the supply, from the temperatures; meaningless where they are close. */
    double outdoorShare() {
        return (mat() - rat()) / (oat() - rat());
    }
}
