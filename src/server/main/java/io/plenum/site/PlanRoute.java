package io.plenum.site;

import io.plenum.point.Point;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Addresses, relative to the root, that open a floor's plan with something selected, on the layer of its system: whatever is
 * said of a thing elsewhere leads to where it can be seen. Null where it is on no floor.
 */
public final class PlanRoute {

    /** The layer that opens first; what has none of its own (lifts, say) is shown there. */
    private static final String FIRST = "hvac";

    private static final List<String> LAYERS = List.of(FIRST, "lighting", "security", "energy");

    private PlanRoute() {}

    /** The layer of a plan on which a system is seen. */
    public static String layer(@Nullable String system) {
        return system != null && LAYERS.contains(system) ? system : FIRST;
    }

    /** To a space or equipment. */
    public static @Nullable String to(SiteModel model, String key) {
        return to(model, key, system(model, key), null);
    }

    /** To the panel of a point's owner, where the point is open. */
    public static @Nullable String toPoint(SiteModel model, Point point) {
        String owner = model.ownerOf(point.key());
        return owner == null ? null : to(model, owner, system(model, owner), point.key());
    }

    /**
     * To a space or equipment on the layer of a system that is known otherwise.
     *
     * @param point key of the point to be open, null for none
     */
    public static @Nullable String to(SiteModel model, String key, @Nullable String system, @Nullable String point) {
        Floor floor = floorOf(model, key);
        return floor == null ? null : "floors/" + floor.key() + "/" + key + query(system, point);
    }

    /** To a floor as a whole, on the layer of a system. */
    public static String toFloor(String floor, @Nullable String system) {
        return "floors/" + floor + query(system, null);
    }

    /** The floor on which a space or equipment is, null where it is on none. */
    public static @Nullable Floor floorOf(SiteModel model, String key) {
        Space space = model.space(key);
        Equipment equipment = model.equipment(key);
        if (equipment != null && equipment.floor() == null && equipment.space() != null) {
            space = model.space(equipment.space());
        }
        String floor = space != null ? space.floor() : equipment != null ? equipment.floor() : null;
        return floor == null ? null : model.floor(floor);
    }

    private static @Nullable String system(SiteModel model, String key) {
        Equipment equipment = model.equipment(key);
        return equipment == null ? null : equipment.system();
    }

    private static String query(@Nullable String system, @Nullable String point) {
        List<String> parts = new ArrayList<>(List.of("layer=" + layer(system)));
        if (point != null) {
            parts.add("point=" + URLEncoder.encode(point, StandardCharsets.UTF_8));
        }
        return "?" + String.join("&", parts);
    }
}
