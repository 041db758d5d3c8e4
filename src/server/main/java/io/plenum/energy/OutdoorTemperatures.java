package io.plenum.energy;

import io.plenum.site.Site;
import java.time.Instant;

/** The outdoor temperature of the past at a site. Every call may throw Spring's {@code DataAccessException} while the database is away. */
public interface OutdoorTemperatures {

    /**
     * Mean temperatures of hours, °C; NaN where nothing is known.
     *
     * @param from a whole hour
     * @param to a whole hour
     */
    double[] hours(Site site, Instant from, Instant to);
}
