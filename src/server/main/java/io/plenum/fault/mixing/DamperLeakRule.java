package io.plenum.fault.mixing;

import io.plenum.fault.EquipmentTrend;

/**
 * More than 15 % outdoor air with the damper commanded shut (2 % or less): it leaks or is stuck open. Not judged in occupied hours of a
 * unit that keeps this damper shut then: it has another one for its least outdoor air.
 *
 * <p>AMCA 500-D leakage classes allow shut dampers a few percent of their full flow; old ones without seals reach ten.
 */
final class DamperLeakRule extends ShareRule {

    private static final double MOST = 0.15;

    @Override
    boolean judges(EquipmentTrend trend, OutdoorShare share, int minute) {
        return share.at(minute) == MixingBand.SHUT;
    }

    @Override
    boolean wrong(EquipmentTrend trend, OutdoorShare share, int minute) {
        return share.share(minute) - returnHeat(share, minute) > MOST;
    }

    /** What up to 1 K of heat from the return fan looks like while it is warmer outside than in; 0 for a flow meter. */
    private static double returnHeat(OutdoorShare share, int minute) {
        double apart = share.apart(minute);
        return share.metered() || !(apart > 0) ? 0 : SensorBalance.RETURN_HEAT / apart;
    }

    @Override
    public String id() {
        return "DAMPER-LEAK";
    }

    @Override
    public String cause() {
        return "The outdoor-air damper leaks or is stuck: outdoor air comes in though it is commanded shut";
    }

    @Override
    public String condition() {
        return "outdoor share above 15 % with the damper commanded to 2 % or less";
    }
}
