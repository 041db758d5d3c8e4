package io.plenum.energy;

import java.time.LocalDate;
import java.util.Set;

/**
 * Days on which the building is closed although the week says otherwise: public holidays, company holidays. Whoever learns from the meters
 * takes them as Sundays ({@link io.plenum.energy.model.WorkingWeek}).
 */
public interface ClosedDays {

    /** All that are known, local dates; a later change makes another set. While the database is away the last known ones. */
    Set<LocalDate> days();

    default boolean closed(LocalDate day) {
        return days().contains(day);
    }
}
