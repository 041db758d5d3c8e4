package io.plenum.site.haystack;

import java.time.ZoneId;
import java.util.Set;

/** What Haystack calls classes and zones of ours. */
public final class HaystackMarkers {

    private HaystackMarkers() {}

    /**
     * The markers of a class of Brick; none where the table has no line for it.
     *
     * @param what {@code place}, {@code equip} or {@code point}
     */
    public static Set<String> of(String what, String brickClass) {
        return HaystackClasses.markersOf(what, brickClass);
    }

    /** Haystack names a zone by its city; the whole name where the city alone is not read as the same. */
    public static String tz(ZoneId zone) {
        String city = zone.getId().substring(zone.getId().lastIndexOf('/') + 1);
        return zone.getId().equals(HaystackPlace.zone(city)) ? city : zone.getId();
    }
}
