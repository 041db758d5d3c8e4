package io.plenum.energy;

import io.plenum.site.Site;
import org.jspecify.annotations.Nullable;

/** Electricity that a site uses today, against what its baseline expects of the same hours. */
@FunctionalInterface
public interface ExpectedElectricity {

    /**
     * Of the hours of today, in the site's zone, that are over.
     *
     * @param used kWh, in those hours that were measured and of which something is expected
     * @param expected kWh, in the same hours
     * @param complete whether these are all hours
     */
    record ElectricityOfToday(double used, double expected, boolean complete) {}

    /**
     * What is known of today; may take seconds.
     *
     * @return null while there is too little history to expect anything
     * @throws org.springframework.dao.DataAccessException while the database is away
     */
    @Nullable
    ElectricityOfToday today(Site site);
}
