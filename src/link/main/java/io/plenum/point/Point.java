package io.plenum.point;

import io.plenum.point.unit.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sensor, set point, command or status of the building.
 *
 * @param key stable, human-readable and unique in the installation: {@code ahu-1/supply-air-temperature}
 * @param brickClass local name of its Brick class: {@code Supply_Air_Temperature_Sensor}
 * @param stateTexts empty for numeric points; off and on for binary ones; state 1, 2, … for multi-state ones
 * @param source null for a point that Plenum derives itself
 */
public record Point(
        PointId id,
        String key,
        String name,
        String brickClass,
        PointKind kind,
        Unit unit,
        List<String> stateTexts,
        boolean writable,
        @Nullable PointSource source) {

    /** The name of the state that a value of this point stands for; null where it has none. */
    public @Nullable String stateText(double value) {
        int index = (int) Math.round(value) - (kind == PointKind.MULTISTATE ? 1 : 0);
        return index >= 0 && index < stateTexts.size() ? stateTexts.get(index) : null;
    }
}
