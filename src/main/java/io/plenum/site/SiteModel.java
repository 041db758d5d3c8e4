package io.plenum.site;

import io.plenum.point.Point;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The whole model as one immutable snapshot; lists keep the order of their keys. */
public interface SiteModel {

    List<Site> sites();

    /** The zone of the building's own clock: that of its first site, UTC where there is none. */
    default ZoneId zone() {
        return sites().stream().map(Site::zone).findFirst().orElse(ZoneOffset.UTC);
    }

    /** The zone of a floor's site; as {@link #zone()} where no floor is known. */
    default ZoneId zone(@Nullable Floor floor) {
        if (floor == null) {
            return zone();
        }
        return sites().stream()
                .filter(site -> site.key().equals(floor.site()))
                .map(Site::zone)
                .findFirst()
                .orElse(ZoneOffset.UTC);
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

    /** Key of the equipment or space that the point belongs to, null where it belongs to the site only. */
    @Nullable
    String ownerOf(String point);

    /** Key of the equipment, space, floor or site that the point belongs to, null where the point is not known. */
    default @Nullable String anyOwnerOf(String point) {
        return ownerOf(point);
    }
}
