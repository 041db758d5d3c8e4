package io.plenum.fault.rules;

import static io.plenum.fault.Quantity.*;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.Quantity;

/**
 * The air that enters the coils of a unit, °C: measured as mixed air; else return air, or the room's, and where outdoor air is known too,
 * what the mixture of both can be at most and at least, however much of it is mixed in.
 */
public final class EnteringAir {

    private EnteringAir() {}

    public static double coldest(EquipmentTrend trend, int minute) {
        return trend.has(MAT) ? trend.at(MAT, minute) : Math.min(inside(trend, minute), outside(trend, minute));
    }

    public static double warmest(EquipmentTrend trend, int minute) {
        return trend.has(MAT) ? trend.at(MAT, minute) : Math.max(inside(trend, minute), outside(trend, minute));
    }

    private static double inside(EquipmentTrend trend, int minute) {
        Quantity inside = trend.has(RAT) ? RAT : ZONE;
        return trend.at(inside, minute);
    }

    /** Outdoor air, where it may be mixed in; NaN makes the mixture unknown, as it should where it is known at other times. */
    private static double outside(EquipmentTrend trend, int minute) {
        return trend.has(OAT) ? trend.at(OAT, minute) : inside(trend, minute);
    }
}
