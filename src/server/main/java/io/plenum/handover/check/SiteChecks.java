package io.plenum.handover.check;

import io.plenum.commissioning.DiscoveredPoints;
import io.plenum.commissioning.DiscoveredPoints.FoundPoint;
import io.plenum.connector.GatewayConnections;
import io.plenum.fault.finding.Findings;
import io.plenum.handover.HandoverItem;
import io.plenum.handover.HandoverProgress;
import io.plenum.handover.HandoverReport;
import io.plenum.handover.HandoverReports;
import io.plenum.handover.HandoverScope;
import io.plenum.link.ConnectionStatus;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.device.DeviceDeclarations;
import io.plenum.site.BuildingModel;
import io.plenum.site.FloorPlans;
import io.plenum.site.Site;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteModel;
import io.plenum.site.SiteModels;
import io.plenum.site.role.PointMeaning;
import io.plenum.twin.CurrentValues;
import io.plenum.twin.PointValues;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Runs all checks over a site. */
@Service
class SiteChecks implements HandoverReports {

    /** The page, the paper and the spreadsheet ask for the same one after the other. */
    private static final Duration KEPT = Duration.ofSeconds(30);

    private final SiteAccess access;
    private final SiteModels models;
    private final PointValues values;
    private final DeviceDeclarations declared;
    private final FloorPlans plans;
    private final DiscoveredPoints discovered;
    private final GatewayConnections connections;
    private final PointRhythms rhythms;
    private final MissingCheck missing;
    private final Findings findings;
    private final Clock clock;
    private final List<CachedHandover> kept = new ArrayList<>();

    SiteChecks(
            SiteAccess access,
            SiteModels models,
            CurrentValues values,
            DeviceDeclarations declared,
            FloorPlans plans,
            DiscoveredPoints discovered,
            GatewayConnections connections,
            PointRhythms rhythms,
            MissingCheck missing,
            Findings findings,
            Clock clock) {
        this.access = access;
        this.models = models;
        this.values = values;
        this.declared = declared;
        this.plans = plans;
        this.discovered = discovered;
        this.connections = connections;
        this.rhythms = rhythms;
        this.missing = missing;
        this.findings = findings;
        this.clock = clock;
    }

    private record CachedHandover(HandoverScope scope, HandoverReport report) {}

    @Override
    public @Nullable HandoverScope scope(Site site) {
        SiteModel visible = access.visible();
        Site known = visible.site(site.key());
        return known == null ? null : new HandoverScope(visible.of(known), access.hidesNothing());
    }

    /** One at a time: whoever asks meanwhile waits for the same. */
    @Override
    public synchronized HandoverReport of(HandoverScope scope) {
        kept.removeIf(one -> one.report().made().plus(KEPT).isBefore(clock.instant()));
        for (CachedHandover one : kept) {
            if (one.scope().equals(scope)) {
                return one.report();
            }
        }
        HandoverReport report = make(scope.model(), scope.whole());
        kept.add(new CachedHandover(scope, report));
        return report;
    }

    private HandoverReport make(BuildingModel model, boolean whole) {
        Set<String> names = connections.status().stream()
                .filter(status -> !status.kind().equals(ConnectionStatus.MISSING))
                .map(ConnectionStatus::name)
                .collect(Collectors.toSet());
        CheckedSite site = CheckedSite.of(model, values, declared, names, clock.instant());
        UnboundCheck unboundCheck = new UnboundCheck(models.current());
        List<FoundPoint> found = whole ? unboundCheck.ofSite(model.site(), discovered.all(), names) : List.of();
        List<FoundPoint> unbound = unboundCheck.unbound(found);
        Map<PointId, HandoverItem> stale = StaleCheck.items(site, rhythms);
        List<HandoverItem> items = new ArrayList<>();
        unbound.forEach(point -> items.add(UnboundCheck.item(point)));
        items.addAll(stale.values());
        items.addAll(DuplicateCheck.items(site, rhythms));
        items.addAll(ImplausibleCheck.items(site, rhythms));
        items.addAll(new PlaceCheck(model, plans).items());
        items.addAll(missing.items(site));
        items.sort(Comparator.comparing(HandoverItem::kind)
                .thenComparing(item -> Double.isNaN(item.worth()) ? 0 : -item.worth())
                .thenComparing(HandoverItem::weight, Comparator.reverseOrder())
                .thenComparing(HandoverItem::name));
        return new HandoverReport(
                model.site(),
                site.now(),
                progress(site, unbound.size(), stale),
                List.copyOf(items),
                findings.currency(model.site()),
                !found.isEmpty());
    }

    private static HandoverProgress progress(CheckedSite site, int unbound, Map<PointId, HandoverItem> stale) {
        List<Point> named = site.points().stream()
                .filter(point -> PointMeaning.of(point).isKnown())
                .toList();
        List<Point> placed = named.stream()
                .filter(point -> site.model().ownerOf(point.key()) != null)
                .toList();
        List<Point> bound = placed.stream().filter(site::isBound).toList();
        long fresh =
                bound.stream().filter(point -> !stale.containsKey(point.id())).count();
        return new HandoverProgress(
                site.points().size() + unbound, named.size(), placed.size(), bound.size(), (int) fresh);
    }
}
