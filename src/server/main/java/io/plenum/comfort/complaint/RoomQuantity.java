package io.plenum.comfort.complaint;

import io.plenum.point.unit.AnalysisUnits;
import io.plenum.point.unit.Conversion;
import io.plenum.point.unit.Unit;
import io.plenum.twin.PointRole;
import org.jspecify.annotations.Nullable;

/** What is measured of a room. */
public enum RoomQuantity {
    /** °C. */
    TEMPERATURE(PointRole.TEMPERATURE),
    /** °C. */
    HEATING_SET_POINT(PointRole.TEMPERATURE),
    /** °C. */
    COOLING_SET_POINT(PointRole.TEMPERATURE),
    /** Predicted mean vote, reckoned from temperature and humidity with the assumptions of the settings. */
    VOTE(PointRole.TEMPERATURE),
    /** Relative, %. */
    HUMIDITY(PointRole.HUMIDITY),
    /** ppm. */
    CARBON_DIOXIDE(PointRole.CO2),
    /** % of full. */
    LIGHT(PointRole.LIGHT),
    /** More than 0 where somebody was there. */
    OCCUPIED(PointRole.OCCUPIED),
    /** Outdoor air, °C. */
    OUTDOOR(null);

    private final @Nullable PointRole role;

    RoomQuantity(@Nullable PointRole role) {
        this.role = role;
    }

    /** From a point's unit to that of the measure. */
    Conversion in(Unit unit) {
        return switch (this) {
            case TEMPERATURE, HEATING_SET_POINT, COOLING_SET_POINT, OUTDOOR -> AnalysisUnits.celsius(unit);
            case HUMIDITY, LIGHT -> AnalysisUnits.percent(unit);
            case CARBON_DIOXIDE -> AnalysisUnits.to(unit, Unit.PARTS_PER_MILLION);
            case VOTE, OCCUPIED -> Conversion.NONE;
        };
    }

    /** Whoever may see the point with this part may see the measure; null for what everybody may. */
    @Nullable
    PointRole role() {
        return role;
    }
}
