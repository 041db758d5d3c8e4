package io.plenum.site;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A building with its grounds; the zone is the one in which its times are shown.
 *
 * @param address null where nobody has given it
 */
public record Site(
        String key,
        String name,
        ZoneId zone,
        double areaSquareMetres,
        @Nullable PostalAddress address) {

    /** One of which nobody has said where it is. */
    public Site(String key, String name, ZoneId zone, double areaSquareMetres) {
        this(key, name, zone, areaSquareMetres, null);
    }

    /** In one line; empty without one. */
    public String addressLine() {
        return address == null ? "" : address.line();
    }
}
