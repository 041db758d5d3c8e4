package io.plenum.access;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may do, and where. What is in no granted area is out of reach.
 *
 * @param grants each brings the lower roles with it
 */
public record Scope(List<Grant> grants) implements Serializable {

    /** Of nobody. */
    public static final Scope NONE = new Scope(List.of());

    public Scope {
        grants = List.copyOf(grants);
    }

    public static Scope everywhere(Role role) {
        return new Scope(List.of(new Grant(role, Area.ALL)));
    }

    /**
     * @param site null for what belongs to no known site
     * @param system null for what belongs to none: a room, a floor
     */
    public boolean allows(Role role, @Nullable String site, @Nullable String system) {
        return holding(role).anyMatch(grant -> grant.area().contains(site, system));
    }

    /** Whether the role is held in any part of the site. */
    public boolean touches(Role role, String site) {
        return holding(role)
                .anyMatch(grant ->
                        grant.area().site() == null || site.equals(grant.area().site()));
    }

    /** Whether the role is held for all there is. */
    public boolean holdsEverywhere(Role role) {
        return holding(role).anyMatch(grant -> grant.area().equals(Area.ALL));
    }

    /** Whether the role is held anywhere at all. */
    public boolean holdsAnywhere(Role role) {
        return holding(role).findAny().isPresent();
    }

    /** The same, but nowhere more than a role, and nowhere outside an area. */
    public Scope within(Role ceiling, Area area) {
        return new Scope(grants.stream()
                .flatMap(grant -> Stream.ofNullable(grant.area().and(area))
                        .map(both -> new Grant(lower(grant.role(), ceiling), both)))
                .toList());
    }

    private Stream<Grant> holding(Role role) {
        return grants.stream().filter(grant -> grant.role().compareTo(role) >= 0);
    }

    private static Role lower(Role one, Role other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
