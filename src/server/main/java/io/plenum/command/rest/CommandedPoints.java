package io.plenum.command.rest;

import io.plenum.command.CommandOverride;
import io.plenum.command.CommandPreview;
import io.plenum.command.ForeignOverride;
import io.plenum.command.Overrides;
import io.plenum.command.cost.CostMemory;
import io.plenum.command.cost.HeldValue;
import io.plenum.point.Point;
import io.plenum.point.PointCatalog;
import io.plenum.point.PointId;
import io.plenum.site.SiteAccess;
import io.plenum.web.RequestProblem;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Points and overrides as whoever asks may see them: what is out of reach is as unknown as what does not exist. */
@Component
class CommandedPoints {

    private final SiteAccess access;
    private final PointCatalog catalog;
    private final Overrides overrides;
    private final CostMemory costs;
    private final RefusedCommands refusals;

    CommandedPoints(
            SiteAccess access, PointCatalog catalog, Overrides overrides, CostMemory costs, RefusedCommands refusals) {
        this.access = access;
        this.catalog = catalog;
        this.overrides = overrides;
        this.costs = costs;
        this.refusals = refusals;
    }

    Point point(String key) {
        Point point = access.visible().point(key);
        if (point == null) {
            throw RequestProblem.notFound(key);
        }
        return point;
    }

    /** Null for what cannot be seen. */
    @Nullable
    String key(PointId id) {
        Point point = catalog.byId(id);
        return point == null || access.visible().point(point.key()) == null ? null : point.key();
    }

    CommandOverride override(UUID id) {
        CommandOverride found = overrides.byId(id);
        if (found == null || key(found) == null) {
            throw RequestProblem.notFound(id.toString());
        }
        return found;
    }

    /** Of a group that lies in sight as a whole. */
    List<CommandOverride> group(UUID group) {
        List<CommandOverride> found = overrides.group(group);
        if (found.isEmpty() || found.stream().anyMatch(one -> key(one) == null)) {
            throw RequestProblem.notFound(group.toString());
        }
        return found;
    }

    List<OverrideView> views(List<CommandOverride> all) {
        return all.stream().flatMap(this::view).toList();
    }

    private Stream<OverrideView> view(CommandOverride one) {
        String key = key(one);
        CostView cost = one.ended() == null ? CostView.of(costs.of(HeldValue.of(one)), refusals::text) : null;
        return key == null ? Stream.empty() : Stream.of(OverrideView.of(one, key, cost, refusals::text));
    }

    /** Of a point that is gone from the model it is its number, for those who see all there is. */
    private @Nullable String key(CommandOverride one) {
        if (catalog.byId(one.point()) == null) {
            return access.hidesNothing() ? String.valueOf(one.point().value()) : null;
        }
        return key(one.point());
    }

    CostView cost(ForeignOverride one) {
        return CostView.of(costs.of(HeldValue.of(one)), refusals::text);
    }

    PreviewView view(CommandPreview preview) {
        return PreviewView.of(preview, this::key, refusals::text);
    }
}
