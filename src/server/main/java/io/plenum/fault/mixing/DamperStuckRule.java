package io.plenum.fault.mixing;

import static io.plenum.fault.Quantity.OA_DAMPER;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.LearnedParameter;

/**
 * The damper does not follow, by any of four signs, none of which takes the command for a share of air:
 *
 * <ul>
 *   <li>sent over at least half its travel within a day, it changes the outdoor share by less than 15 points;
 *   <li>at its least position it lets in 25 points more than on this unit's other days;
 *   <li>at a command of up to 25 % more than 85 % of the air is outdoor air, which no damper does by its curve;
 *   <li>at full command the share is below 75 % and mixed air 3.2 K off outdoor air, unless the unit never brings more on its other
 *       days, or its damper is seen to move the share by 25 points.
 * </ul>
 *
 * <p>At full command mixed air is outdoor air. ASHRAE Guideline 36 trusts the two sensors to 3 and 1 K, so it forgives √(3² + 1²) K in
 * fault condition 10; with return and outdoor air a few kelvin apart, a quarter of the share is less than that.
 */
final class DamperStuckRule extends ShareRule {

    private static final double LOW = 0.25;
    private static final double NEARLY_ALL = 0.85;
    private static final double FULL = 0.98;
    private static final double LEAST_SHARE = 0.75;
    private static final double LEAST_CHANGE = 0.15;
    private static final double FOLLOWS = 0.25;
    private static final double EXCESS = 0.25;
    private static final double ERROR = Math.hypot(3, 1);
    private static final int LEARNED = 3;

    @Override
    boolean judges(EquipmentTrend trend, OutdoorShare share, int minute) {
        if (!Double.isNaN(DamperTravel.of(trend).change(minute)) || wrong(trend, share, minute)) {
            return true;
        }
        return share.at(minute) == MixingBand.LOW
                ? trend.parameters().knows(LearnedParameter.SHARE_LOW, LEARNED)
                : full(trend, minute) && !limited(trend, minute);
    }

    /** By its build, as its days show, or this day on which the damper is seen to move its share. */
    private static boolean limited(EquipmentTrend trend, int minute) {
        return UnitLimits.of(trend).limited() || DamperTravel.of(trend).change(minute) >= FOLLOWS;
    }

    @Override
    boolean wrong(EquipmentTrend trend, OutdoorShare share, int minute) {
        double now = share.share(minute);
        if (DamperTravel.of(trend).change(minute) < LEAST_CHANGE) {
            return true;
        }
        if (trend.at(OA_DAMPER, minute) <= LOW && now > NEARLY_ALL) {
            return true;
        }
        if (share.at(minute) == MixingBand.LOW) {
            return trend.parameters().knows(LearnedParameter.SHARE_LOW, LEARNED)
                    && now > trend.parameters().of(LearnedParameter.SHARE_LOW) + EXCESS;
        }
        return full(trend, minute) && !limited(trend, minute) && tooLittle(share, minute);
    }

    private static boolean full(EquipmentTrend trend, int minute) {
        return trend.at(OA_DAMPER, minute) >= FULL;
    }

    private static boolean tooLittle(OutdoorShare share, int minute) {
        double now = share.share(minute);
        boolean felt = share.metered() || (1 - now) * apart(share, minute) > ERROR;
        return now < LEAST_SHARE && felt;
    }

    @Override
    public String id() {
        return "DAMPER-STUCK";
    }

    @Override
    public String cause() {
        return "The outdoor-air damper does not follow its command: stuck, linkage loose, or a temperature sensor"
                + " wrong";
    }

    @Override
    public String condition() {
        return "outdoor share changes by less than 15 points over half the travel, or lies 25 points above that of other days at"
                + " the least position, or below 75 % with MAT 3.2 K off OAT at full command";
    }
}
