package io.plenum.handover;

import io.plenum.site.Site;
import org.jspecify.annotations.Nullable;

/** Makes handover reports. */
public interface HandoverReports {

    /**
     * What whoever is at work may see of a site. What controllers have and no model has belongs to no part of a building: it is in the
     * reports of those alone who may see the whole.
     *
     * @return null where it is nothing
     */
    @Nullable
    HandoverScope scope(Site site);

    /** Looks at it; may be asked from any thread. May throw Spring's {@code DataAccessException} while the database is away. */
    HandoverReport of(HandoverScope scope);
}
