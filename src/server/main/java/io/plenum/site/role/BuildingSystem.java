package io.plenum.site.role;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The system to which equipment belongs: the layer of the plan on which it appears. */
public enum BuildingSystem {
    HVAC,
    LIGHTING,
    SECURITY,
    ENERGY,
    TRANSPORT;

    /** As models and the API write it: {@code hvac}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> keys() {
        return Arrays.stream(values()).map(BuildingSystem::key).toList();
    }
}
