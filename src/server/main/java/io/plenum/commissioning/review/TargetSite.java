package io.plenum.commissioning.review;

import io.plenum.point.time.IsoTime;
import io.plenum.site.Site;
import io.plenum.site.SiteModel;
import io.plenum.web.RequestProblem;
import java.time.DateTimeException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * To which site points are added.
 *
 * @param site key of a site that is there, or name of one that is to be created; null for the only one there is
 * @param zone of one that is to be created; null where it must be there
 */
public record TargetSite(@Nullable String site, @Nullable String zone) {

    /** @throws RequestProblem where the site is not clear, or a new one has no zone */
    Site in(SiteModel model) {
        List<Site> sites = model.sites();
        if (site == null || site.isBlank()) {
            if (sites.size() == 1) {
                return sites.getFirst();
            }
            throw RequestProblem.of(
                    "site", sites.isEmpty() ? "commissioning.rule.site-missing" : "site.problem.several", keys(sites));
        }
        Site known = model.site(site);
        return known == null ? created(site.strip(), zone) : known;
    }

    private static Site created(String name, @Nullable String zone) {
        if (name.length() > 100) {
            throw RequestProblem.of("site", "commissioning.rule.long", 100);
        }
        try {
            return new Site(PlannedKeys.slug(name), name, IsoTime.zone(zone == null ? "" : zone.strip()), 0);
        } catch (DateTimeException wrong) {
            throw RequestProblem.of("zone", "commissioning.rule.zone");
        }
    }

    private static String keys(List<Site> sites) {
        return sites.stream().map(Site::key).collect(Collectors.joining(", "));
    }
}
