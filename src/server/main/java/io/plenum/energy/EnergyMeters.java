package io.plenum.energy;

import io.plenum.site.Site;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What the meters counted. Every call may throw Spring's {@code DataAccessException} while the database is away. */
public interface EnergyMeters {

    /** The meters of a site by the present model; the same as long as the model is. */
    MeterTree tree(Site site);

    /**
     * Energy by hours of UTC that begin from an instant to before another. The present hour holds what is known of it.
     *
     * @param meters keys of the site's meters; unknown ones are left out
     */
    Map<String, EnergySeries> hours(Site site, Collection<String> meters, Instant from, Instant to);

    /** As {@link #hours}, by days of the site's own zone. */
    Map<String, EnergySeries> days(Site site, Collection<String> meters, Instant from, Instant to);

    /** What is wrong with the meters of a site between two instants. */
    List<MeterCheck> checks(Site site, Instant from, Instant to);
}
