package io.plenum.access.kiosk;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One of the pages that a screen on a wall shows in turn. Its text, {@code floor:floor-2:energy} or {@code dashboard:7}, stands in
 * addresses, in the database and in the API.
 *
 * @param floor key of a floor; null where it is a dashboard
 * @param layer one of {@link #LAYERS}, with a floor
 * @param dashboard number of a dashboard; null where it is a floor
 */
public record KioskPage(
        @Nullable String floor,
        @Nullable String layer,
        @Nullable Long dashboard) {

    /** As the plan in the browser names them. */
    public static final List<String> LAYERS = List.of("hvac", "comfort", "lighting", "security", "energy");

    private static final Pattern TEXT = Pattern.compile("floor:(.{1,300}):([a-z]{1,20})|dashboard:([0-9]{1,18})");

    public static KioskPage ofFloor(String floor, String layer) {
        return new KioskPage(floor, layer, null);
    }

    public static KioskPage ofDashboard(long id) {
        return new KioskPage(null, null, id);
    }

    /** @throws IllegalArgumentException for what is no page */
    @JsonCreator
    public static KioskPage of(String text) {
        Matcher page = TEXT.matcher(text);
        if (!page.matches()) {
            throw new IllegalArgumentException("Expected floor:KEY:LAYER or dashboard:NUMBER");
        }
        if (page.group(3) != null) {
            return ofDashboard(Long.parseLong(page.group(3)));
        }
        if (!LAYERS.contains(page.group(2))) {
            throw new IllegalArgumentException("Expected one of the layers " + LAYERS);
        }
        return ofFloor(page.group(1), page.group(2));
    }

    @JsonValue
    @Override
    public String toString() {
        return dashboard == null ? "floor:" + floor + ":" + layer : "dashboard:" + dashboard;
    }
}
