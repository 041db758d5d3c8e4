package io.plenum.energy;

import java.time.Instant;

/** The outdoor temperature of the past. Every call may throw Spring's {@code DataAccessException} while the database is away. */
public interface OutdoorTemperatures {

    /**
     * Mean temperatures of hours, °C; NaN where nothing is known.
     *
     * @param from a whole hour
     * @param to a whole hour
     */
    double[] hours(Instant from, Instant to);
}
