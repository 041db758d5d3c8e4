package io.plenum.site;

import org.jspecify.annotations.Nullable;

/**
 * @param level 0 is the ground floor
 * @param building name of its building where the site has several, null where it has one; the floor's own name begins with it then
 */
public record Floor(
        String key,
        String site,
        String name,
        int level,
        @Nullable String building) {

    /** A floor of the only building. */
    public Floor(String key, String site, String name, int level) {
        this(key, site, name, level, null);
    }
}
