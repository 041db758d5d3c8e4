package io.plenum.site;

import io.plenum.point.Point;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that the store holds about sites, as rows.
 *
 * @param siteByEquipment key of the site; what is missing belongs to the only one there is
 * @param siteByPoint likewise
 */
public record StoredSites(
        List<Site> sites,
        List<Floor> floors,
        List<Space> spaces,
        List<Equipment> equipment,
        List<Point> points,
        Map<String, String> ownerByPoint,
        Map<String, String> siteByEquipment,
        Map<String, String> siteByPoint) {

    /** Of one site, or of none. */
    public StoredSites(
            List<Site> sites,
            List<Floor> floors,
            List<Space> spaces,
            List<Equipment> equipment,
            List<Point> points,
            Map<String, String> ownerByPoint) {
        this(sites, floors, spaces, equipment, points, ownerByPoint, Map.of(), Map.of());
    }

    @Nullable
    String siteOf(Equipment one) {
        return siteByEquipment.getOrDefault(one.key(), only());
    }

    @Nullable
    String siteOf(Point one) {
        return siteByPoint.getOrDefault(one.key(), only());
    }

    private @Nullable String only() {
        return sites.size() == 1 ? sites.getFirst().key() : null;
    }
}
