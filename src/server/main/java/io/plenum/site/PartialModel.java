package io.plenum.site;

import io.plenum.access.Role;
import io.plenum.access.Scope;
import io.plenum.point.Point;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Cuts out of a model what lies within somebody's areas. Rooms and floors show where things are, so they stay for whoever holds a
 * role in any part of their site; equipment and points stay with their system.
 */
final class PartialModel {

    private final SiteModel whole;
    private final Scope scope;
    private final Role role;

    private PartialModel(SiteModel whole, Scope scope, Role role) {
        this.whole = whole;
        this.scope = scope;
        this.role = role;
    }

    static SiteModel of(SiteModel whole, Scope scope, Role role) {
        return new PartialModel(whole, scope, role).part();
    }

    private SiteModel part() {
        List<Floor> floors = whole.floors().stream()
                .filter(floor -> scope.touches(role, floor.site()))
                .toList();
        List<Point> points = whole.points().stream().filter(this::has).toList();
        return new SnapshotModel(new StoredSites(
                whole.sites().stream()
                        .filter(site -> scope.touches(role, site.key()))
                        .toList(),
                floors,
                whole.spaces().stream()
                        .filter(space ->
                                floors.stream().anyMatch(floor -> floor.key().equals(space.floor())))
                        .toList(),
                whole.equipment().stream().filter(this::has).toList(),
                points,
                points.stream().collect(Collectors.toMap(Point::key, this::owner)),
                sites(whole.equipment().stream().map(Equipment::key)),
                sites(points.stream().map(Point::key))));
    }

    private boolean has(Equipment equipment) {
        return scope.allows(role, site(equipment.key()), equipment.system());
    }

    private boolean has(Point point) {
        Equipment equipment = whole.equipment(owner(point));
        return equipment != null ? has(equipment) : scope.allows(role, site(point.key()), null);
    }

    private Map<String, String> sites(Stream<String> keys) {
        Map<String, String> sites = new HashMap<>();
        keys.forEach(key -> {
            String site = site(key);
            if (site != null) {
                sites.put(key, site);
            }
        });
        return sites;
    }

    private @Nullable String site(String key) {
        Site site = whole.siteOf(key);
        return site == null ? null : site.key();
    }

    private String owner(Point point) {
        return Objects.requireNonNullElse(whole.anyOwnerOf(point.key()), point.key());
    }
}
