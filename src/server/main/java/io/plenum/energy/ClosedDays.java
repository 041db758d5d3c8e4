package io.plenum.energy;

import io.plenum.site.Site;
import java.time.LocalDate;
import java.util.Set;

/**
 * Days on which a building is closed although the week says otherwise: public holidays, company holidays. Whoever learns from the meters
 * takes them as Sundays ({@link io.plenum.energy.model.WorkingWeek}).
 */
public interface ClosedDays {

    /** All of a site that are known, its local dates; a later change makes another set. While the database is away the last known ones. */
    Set<LocalDate> days(Site site);

    default boolean closed(Site site, LocalDate day) {
        return days(site).contains(day);
    }
}
