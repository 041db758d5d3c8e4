package io.plenum.upkeep;

import io.plenum.site.Site;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Hours, starts and ways of equipment, counted from history up to the last complete day. Every call may throw Spring's
 * {@code DataAccessException} while the database is away.
 */
public interface WearCounters {

    /** Of all equipment of a site of which anything is known, by its key. */
    Map<String, WearTotals> totals(Site site);

    /** Null where nothing is known yet, or nothing is counted. */
    @Nullable
    WearTotals totals(Site site, String equipment);

    /** The days from {@code from} to before {@code to} of which anything is known, in order. */
    List<WearDay> days(Site site, String equipment, LocalDate from, LocalDate to);

    /** As {@link #days}, of its actuators, by point and day. */
    List<ActuatorDay> actuatorDays(Site site, String equipment, LocalDate from, LocalDate to);
}
