package io.plenum.site;

import io.plenum.point.Point;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The whole model as one immutable snapshot; lists keep the order of their keys, sites that in which they came. */
public interface SiteModel {

    List<Site> sites();

    /** The site of that key, null where there is none. */
    default @Nullable Site site(String key) {
        return sites().stream()
                .filter(site -> site.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    /** The site to which a site, floor, space, piece of equipment or point belongs by its key; null for what is not known. */
    @Nullable
    Site siteOf(String key);

    /** What there is of one site alone; the same as long as the model is. */
    BuildingModel of(Site site);

    /** Each site alone, the oldest first. */
    default List<BuildingModel> buildings() {
        return sites().stream().map(this::of).toList();
    }

    /**
     * The zone in which times are shown that belong to no site in particular: that of the oldest site, UTC where there is none. Nothing is
     * computed in it: what a building's figures need is {@link BuildingModel#zone}.
     */
    default ZoneId displayZone() {
        return sites().stream().map(Site::zone).findFirst().orElse(ZoneOffset.UTC);
    }

    /** The zone of what belongs to a site by its key; as {@link #displayZone} where none is known. */
    default ZoneId zoneOf(@Nullable String key) {
        Site site = key == null ? null : siteOf(key);
        return site == null ? displayZone() : site.zone();
    }

    /** The zone of a floor's site; as {@link #displayZone} where no floor is known. */
    default ZoneId zone(@Nullable Floor floor) {
        return zoneOf(floor == null ? null : floor.site());
    }

    List<Floor> floors();

    List<Space> spaces();

    List<Equipment> equipment();

    List<Point> points();

    @Nullable
    Floor floor(String key);

    @Nullable
    Space space(String key);

    @Nullable
    Equipment equipment(String key);

    @Nullable
    Point point(String key);

    List<Space> spacesOf(String floor);

    List<Equipment> equipmentOf(String floor);

    /** Equipment that serves the space: what feeds it, directly, and what stands in it. */
    List<Equipment> equipmentServing(String space);

    /** The zones whose part the room is. */
    default List<Space> zonesOf(String space) {
        return spaces().stream().filter(zone -> zone.parts().contains(space)).toList();
    }

    /** Points of the equipment or the space itself (brick:isPointOf / hasPoint). */
    List<Point> pointsOf(String equipmentOrSpace);

    /** Every point of a floor: its spaces' and its equipment's, in a stable order: the index used by the live feed. */
    List<Point> pointsOnFloor(String floor);

    /** The name of a space or piece of equipment; its key where there is neither. */
    default String placeName(String key) {
        Space space = space(key);
        Equipment equipment = equipment(key);
        return space != null ? space.name() : equipment != null ? equipment.name() : key;
    }

    /** Key of the equipment or space that the point belongs to, null where it belongs to the site only. */
    @Nullable
    String ownerOf(String point);

    /** Key of the equipment, space, floor or site that the point belongs to, null where the point is not known. */
    default @Nullable String anyOwnerOf(String point) {
        return ownerOf(point);
    }
}
