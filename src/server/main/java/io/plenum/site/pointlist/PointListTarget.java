package io.plenum.site.pointlist;

import io.plenum.point.time.IsoTime;
import io.plenum.site.Floor;
import io.plenum.site.Site;
import io.plenum.site.SiteModel;
import io.plenum.site.brick.Keys;
import io.plenum.web.RequestProblem;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The site to which a list is added.
 *
 * @param floors that of a new site, on which its points are until they are placed; empty where the site is there
 */
record PointListTarget(Site site, List<Floor> floors) {

    /** A new site needs its zone: by it days begin, and nobody must find it created by a slip of the pen. */
    static PointListTarget of(SiteModel model, @Nullable String key, @Nullable String zone) {
        List<Site> sites = model.sites();
        if (key == null && sites.size() == 1) {
            return new PointListTarget(sites.getFirst(), List.of());
        }
        if (key == null) {
            throw RequestProblem.of("site", sites.isEmpty() ? "site.list.new" : "site.problem.several", keys(sites));
        }
        Site known = model.site(key);
        if (known != null) {
            return new PointListTarget(known, List.of());
        }
        if (zone == null) {
            throw sites.isEmpty()
                    ? RequestProblem.of("zone", "site.list.new")
                    : RequestProblem.of("site", "site.problem.unknown", key, keys(sites));
        }
        if (!Keys.key(key, false).equals(key)) {
            throw RequestProblem.of("site", "site.list.key", Keys.key(key, false));
        }
        return created(key, zone(zone));
    }

    private static PointListTarget created(String key, ZoneId zone) {
        Site site = new Site(key, key, zone, 0);
        return new PointListTarget(site, List.of(new Floor(key + "-unplaced", key, key, 0)));
    }

    private static ZoneId zone(String text) {
        try {
            return IsoTime.zone(text);
        } catch (DateTimeException e) {
            throw RequestProblem.of("zone", "site.list.zone", text);
        }
    }

    private static String keys(List<Site> sites) {
        return sites.stream().map(Site::key).collect(Collectors.joining(", "));
    }
}
