package io.plenum.site;

import io.plenum.access.Role;
import io.plenum.access.Scope;
import io.plenum.point.Point;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
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
                points.stream().collect(Collectors.toMap(Point::key, this::owner))));
    }

    private boolean has(Equipment equipment) {
        return scope.allows(role, site(equipment), equipment.system());
    }

    private boolean has(Point point) {
        String owner = owner(point);
        Equipment equipment = whole.equipment(owner);
        if (equipment != null) {
            return has(equipment);
        }
        Space space = whole.space(owner);
        return scope.allows(
                role,
                whole.sites().stream().anyMatch(site -> site.key().equals(owner))
                        ? owner
                        : site(space == null ? owner : space.floor()),
                null);
    }

    private @Nullable String site(Equipment equipment) {
        Space space = equipment.space() == null ? null : whole.space(equipment.space());
        String floor = equipment.floor() != null ? equipment.floor() : space == null ? null : space.floor();
        return site(floor);
    }

    /** What is on no floor belongs to the building where there is only one. */
    private @Nullable String site(@Nullable String floor) {
        Floor known = floor == null ? null : whole.floor(floor);
        if (known != null) {
            return known.site();
        }
        return whole.sites().size() == 1 ? whole.sites().getFirst().key() : null;
    }

    private String owner(Point point) {
        return Objects.requireNonNullElse(whole.anyOwnerOf(point.key()), point.key());
    }
}
