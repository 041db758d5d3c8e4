package io.plenum.equipment.plant;

import io.plenum.site.role.Medium;
import java.util.Locale;

/** What a plant makes and distributes. */
public enum PlantKind {
    COOLING(Medium.CHILLED_WATER, "cooling"),
    HEATING(Medium.HOT_WATER, "heating", "reheat"),
    AIR(Medium.SUPPLY_AIR, "damper");

    private final Medium medium;
    private final String[] parts;

    PlantKind(Medium medium, String... parts) {
        this.medium = medium;
        this.parts = parts;
    }

    /** As addresses write it: {@code cooling}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    Medium medium() {
        return medium;
    }

    /** Which parts of what is fed have to do with it, by the names of {@code equipment-parts.csv}; the first that is there counts. */
    String[] parts() {
        return parts.clone();
    }
}
