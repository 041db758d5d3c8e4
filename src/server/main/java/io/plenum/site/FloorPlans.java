package io.plenum.site;

import org.jspecify.annotations.Nullable;

/** Gives the plans of the floors. */
public interface FloorPlans {

    /** Null for a floor without a plan, and for what is no floor. */
    @Nullable
    FloorPlan planOf(String floor);
}
