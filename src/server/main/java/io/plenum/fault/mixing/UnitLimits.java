package io.plenum.fault.mixing;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.LearnedParameter;
import io.plenum.fault.LearnedParameters;

/** What a unit can do with its outdoor air, learnt from its days. */
public record UnitLimits(boolean limited) {

    private static final int TOP_LEARNED = 5;
    private static final int LOW_LEARNED = 3;
    private static final double FULL_SHARE = 0.85;
    private static final double SOME_SHARE = 0.3;
    private static final double FOLLOWS = 0.2;

    /** Of a trend of any kind; it is a matter of what was learnt. */
    public static UnitLimits of(EquipmentTrend trend) {
        return trend.shared(UnitLimits.class, () -> of(trend.parameters()));
    }

    /**
     * Limited is a unit that on all its days brings between 30 and 85 % of outdoor air at full command, and less at its least, as far as
     * that is known: its intake is small, or its return damper stays open by design. What it lacks to 100 % is no fault of the day.
     */
    static UnitLimits of(LearnedParameters parameters) {
        double top = parameters.of(LearnedParameter.SHARE_TOP);
        boolean lowEnd = parameters.knows(LearnedParameter.SHARE_LOW, LOW_LEARNED)
                && parameters.of(LearnedParameter.DAMPER_LEAST) <= DamperTravel.LOW_END;
        boolean follows = !lowEnd || top - parameters.of(LearnedParameter.SHARE_LOW) >= FOLLOWS;
        return new UnitLimits(parameters.knows(LearnedParameter.SHARE_TOP, TOP_LEARNED)
                && top >= SOME_SHARE
                && top < FULL_SHARE
                && follows);
    }
}
