package io.plenum.upkeep.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a piece of equipment in the maintenance plan.
 *
 * @param cost what its upkeep costs at the site
 * @param waiting what it costs to wait a month, null where no day is known
 * @param best the day on which service costs least in the long run, null where no day is known
 * @param order the work order that the plan gave for this life, null without one
 */
public record PlanItem(
        Prognosis prognosis,
        PlanTime time,
        UpkeepCost cost,
        @Nullable WaitingCost waiting,
        @Nullable LocalDate best,
        @Nullable Long order) {

    /** By which it is named in requests. */
    public String key() {
        return prognosis.equipment() + "/" + prognosis.kind();
    }
}
