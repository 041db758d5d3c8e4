package io.plenum.access;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of what there is: all of a site, or one system of it.
 *
 * @param site key of a site, null for every site
 * @param system {@code hvac}, {@code lighting}, {@code security}, {@code energy} or {@code transport}; null for all of them
 */
public record Area(@Nullable String site, @Nullable String system) implements Serializable {

    /** What a building consists of, as far as roles distinguish it; the layers of its plans. */
    public static final List<String> SYSTEMS = List.of("hvac", "lighting", "security", "energy", "transport");

    /** Everything. */
    public static final Area ALL = new Area(null, null);

    /** What lies in both, null where nothing does. */
    @Nullable
    Area and(Area other) {
        if (differ(site, other.site) || differ(system, other.system)) {
            return null;
        }
        return new Area(site == null ? other.site : site, system == null ? other.system : system);
    }

    private static boolean differ(@Nullable String one, @Nullable String other) {
        return one != null && other != null && !one.equals(other);
    }

    /** What belongs to no known site or system lies only in areas that do not ask for one. */
    public boolean contains(@Nullable String site, @Nullable String system) {
        return (this.site == null || this.site.equals(site)) && (this.system == null || this.system.equals(system));
    }
}
