package io.plenum.access;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A part of what there is: all of a site, or one system of it.
 *
 * @param site key of a site, null for every site
 * @param system {@code hvac}, {@code lighting}, {@code security}, {@code energy} or {@code transport}; null for all of them
 */
public record Area(@Nullable String site, @Nullable String system) implements Serializable {

    /** Everything. */
    public static final Area ALL = new Area(null, null);

    /** What belongs to no known site or system lies only in areas that do not ask for one. */
    public boolean contains(@Nullable String site, @Nullable String system) {
        return (this.site == null || this.site.equals(site)) && (this.system == null || this.system.equals(system));
    }
}
