package io.plenum.energy;

import io.plenum.point.Point;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meter of the building, or what is left of one when those behind it are taken away.
 *
 * @param key of its equipment; of the rest {@code rest-of-} and the key of the meter above
 * @param name of its equipment; of the rest that of the meter above
 * @param parent key of the meter that it stands behind, null where it stands behind none
 * @param children keys of the meters behind it, the rest last
 * @param register a point that counts kWh or m³, null where there is none
 * @param power a point in kW or W, null where there is none
 * @param floor key of the floor that it meters, null where it meters a system or several floors
 * @param bought whether what it counts comes from outside and is paid for
 */
public record Meter(
        String key,
        String name,
        EnergyKind kind,
        Role role,
        @Nullable String parent,
        List<String> children,
        @Nullable Point register,
        @Nullable Point power,
        @Nullable String floor,
        boolean bought) {

    /** What a meter does. */
    public enum Role {
        /** Counts what flows in. */
        CONSUMPTION,
        /** Counts what is made in the building, beside what comes in. */
        GENERATION,
        /** What the meters behind another do not account for. */
        REST
    }
}
