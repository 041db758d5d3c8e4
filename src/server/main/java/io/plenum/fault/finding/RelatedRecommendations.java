package io.plenum.fault.finding;

import io.plenum.site.Site;
import java.util.List;

/** Asked by the pages of faults for what is recommended about the same loss. */
public interface RelatedRecommendations {

    /** Those that are open at a site, the closest to its cause first. May throw {@code DataAccessException}. */
    List<RelatedRecommendation> of(Site site);
}
