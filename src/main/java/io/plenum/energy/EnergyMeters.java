package io.plenum.energy;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What the meters counted. Every call may throw Spring's {@code DataAccessException} while the database is away. */
public interface EnergyMeters {

    /** The meters of the present site model. */
    MeterTree tree();

    /**
     * Energy by hours of UTC that begin from an instant to before another. The present hour holds what is known of it.
     *
     * @param meters keys; unknown ones are left out
     */
    Map<String, EnergySeries> hours(Collection<String> meters, Instant from, Instant to);

    /** As {@link #hours}, by days of the building's own zone. */
    Map<String, EnergySeries> days(Collection<String> meters, Instant from, Instant to);

    /** What is wrong with the meters between two instants. */
    List<MeterCheck> checks(Instant from, Instant to);
}
