package io.plenum.twin.ui;

import io.plenum.point.Point;
import io.plenum.site.Equipment;
import io.plenum.site.Floor;
import io.plenum.site.SiteModel;
import io.plenum.twin.search.Places;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses that open a floor on the layer on which something is drawn, with it selected. */
final class PlanRoute {

    /** The layer that opens where none is named. */
    private static final String FIRST_LAYER = "hvac";

    private PlanRoute() {}

    /** To a space or equipment; empty where it is on no floor. */
    static String to(SiteModel model, String key) {
        Floor floor = Places.floorOf(model, key);
        return floor == null ? "" : "floors/" + floor.key() + "/" + key + query(layer(model, key), "");
    }

    /** To the panel of a point's owner, where the point is open; to its history where it is on no floor. */
    static String toPoint(SiteModel model, Point point) {
        String owner = model.ownerOf(point.key());
        Floor floor = owner == null ? null : Places.floorOf(model, owner);
        return floor == null
                ? "trends?points=" + point.key()
                : "floors/" + floor.key() + "/" + owner + query(layer(model, owner), point.key());
    }

    private static String layer(SiteModel model, String key) {
        Equipment equipment = model.equipment(key);
        return equipment == null || equipment.system().equals("transport") ? FIRST_LAYER : equipment.system();
    }

    private static String query(String layer, String point) {
        String shown = layer.equals(FIRST_LAYER) ? "" : "layer=" + layer;
        String open = point.isEmpty() ? "" : "point=" + URLEncoder.encode(point, StandardCharsets.UTF_8);
        String both = shown + (shown.isEmpty() || open.isEmpty() ? "" : "&") + open;
        return both.isEmpty() ? "" : "?" + both;
    }
}
