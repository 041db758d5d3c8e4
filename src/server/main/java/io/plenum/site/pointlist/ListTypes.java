package io.plenum.site.pointlist;

import io.plenum.site.address.BacnetReference;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Types of BACnet objects by all their names. */
final class ListTypes {

    private static final Map<String, String> NAMES = new HashMap<>();

    static {
        ListResource.rows("object-types.csv").forEach(row -> {
            for (String name : row.get(1).split("\\|", -1)) {
                NAMES.put(name, row.getFirst());
            }
        });
    }

    private ListTypes() {}

    /** In the standard's spelling; null where it is none. */
    static @Nullable String of(String given) {
        String type = BacnetReference.typeOf(given);
        return type != null ? type : NAMES.get(given.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", ""));
    }
}
