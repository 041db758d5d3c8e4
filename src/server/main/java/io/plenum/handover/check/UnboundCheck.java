package io.plenum.handover.check;

import io.plenum.commissioning.DiscoveredPoints.FoundPoint;
import io.plenum.handover.HandoverItem;
import io.plenum.handover.HandoverKind;
import io.plenum.point.Point;
import io.plenum.point.PointSource;
import io.plenum.site.Site;
import io.plenum.site.SiteModel;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the last searches have found and no site has. A connection belongs to the sites that have points of it; one that has none yet may be
 * of any.
 */
final class UnboundCheck {

    private final SiteModel all;
    private final Map<String, Set<String>> sitesByConnection = new HashMap<>();
    private final Set<PointSource> bound = new HashSet<>();

    /** @param all the model of all sites */
    UnboundCheck(SiteModel all) {
        this.all = all;
        for (Point point : all.points()) {
            PointSource source = point.source();
            Site site = source == null ? null : all.siteOf(point.key());
            if (source != null) {
                bound.add(source);
            }
            if (source != null && site != null) {
                sitesByConnection
                        .computeIfAbsent(source.connection(), key -> new HashSet<>())
                        .add(site.key());
            }
        }
    }

    /** Of the connections that are the site's. */
    List<FoundPoint> ofSite(Site site, List<FoundPoint> found, Set<String> connections) {
        Set<String> every = new HashSet<>();
        all.sites().forEach(one -> every.add(one.key()));
        return found.stream()
                .filter(point -> connections.contains(point.source().connection()))
                .filter(point -> sitesByConnection
                        .getOrDefault(point.source().connection(), every)
                        .contains(site.key()))
                .toList();
    }

    List<FoundPoint> unbound(List<FoundPoint> found) {
        return found.stream().filter(point -> !bound.contains(point.source())).toList();
    }

    static HandoverItem item(FoundPoint point) {
        String connection = point.source().connection();
        return new HandoverItem(
                HandoverKind.UNBOUND,
                connection,
                point.device() + " › " + point.name(),
                point.unit().isEmpty() ? "handover.what.unbound" : "handover.what.unbound-unit",
                List.of(connection, point.source().address(), point.type(), point.unit()),
                "setup/points?connection=" + URLEncoder.encode(connection, StandardCharsets.UTF_8));
    }
}
