package io.plenum.upkeep.plan;

import io.plenum.upkeep.life.RemainingLife;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a figure of a piece of equipment, as the latest run has found it.
 *
 * @param value the latest figure, null where there is none
 * @param naive the day that the rule "hours since service" gives, null where nothing speaks for one
 * @param medianDays how long such a life usually is, days
 */
public record Prognosis(
        String site,
        String equipment,
        String kind,
        RemainingLife life,
        @Nullable Double value,
        @Nullable LocalDate naive,
        double medianDays) {}
