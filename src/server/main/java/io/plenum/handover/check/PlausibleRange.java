package io.plenum.handover.check;

import io.plenum.point.Point;
import io.plenum.point.PointKind;
import io.plenum.point.unit.Unit;
import io.plenum.site.role.Medium;
import io.plenum.site.role.PointFunction;
import io.plenum.site.role.PointMeaning;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a value can be at all, whatever the building does, in the point's own unit. What nobody can say of a class has no range. */
record PlausibleRange(double low, double high) {

    private static final Set<Medium> AIR = Set.of(
            Medium.ZONE_AIR,
            Medium.SUPPLY_AIR,
            Medium.RETURN_AIR,
            Medium.MIXED_AIR,
            Medium.OUTSIDE_AIR,
            Medium.EXHAUST_AIR,
            Medium.AIR);
    /** °C: colder than any winter, warmer than any duct heater leaves air. */
    private static final PlausibleRange AIR_TEMPERATURE = new PlausibleRange(-60, 90);
    /** °C: brine to the hottest high-pressure water. */
    private static final PlausibleRange WATER_TEMPERATURE = new PlausibleRange(-30, 200);
    /** °C: flue gas and what is not said. */
    private static final PlausibleRange ANY_TEMPERATURE = new PlausibleRange(-90, 1200);
    /** Per cent, with what a sensor may be off. */
    private static final PlausibleRange PER_CENT = new PlausibleRange(-2, 102);
    /** ppm: fresh air has 420, and sensors end at 20,000. */
    private static final PlausibleRange CARBON_DIOXIDE = new PlausibleRange(200, 20_000);
    /** lx: the sun gives 130,000. */
    private static final PlausibleRange LIGHT = new PlausibleRange(-10, 200_000);
    /** W/m²: above the atmosphere it is 1,361, broken clouds add a little. */
    private static final PlausibleRange SUN = new PlausibleRange(-20, 1800);
    /** m/s, above any storm. */
    private static final PlausibleRange WIND = new PlausibleRange(0, 115);

    /** Null where any value may be true. */
    static @Nullable PlausibleRange of(Point point) {
        PointMeaning meaning = PointMeaning.of(point);
        if (point.kind() == PointKind.BINARY) {
            return new PlausibleRange(0, 1);
        }
        if (point.kind() == PointKind.MULTISTATE) {
            return point.stateTexts().isEmpty()
                    ? null
                    : new PlausibleRange(1, point.stateTexts().size());
        }
        boolean level = meaning.function() == PointFunction.SENSOR || meaning.function() == PointFunction.SETPOINT;
        return level ? ofNumber(meaning, point.unit()) : null;
    }

    private static @Nullable PlausibleRange ofNumber(PointMeaning meaning, Unit unit) {
        return switch (meaning.quantity()) {
            case TEMPERATURE -> temperature(meaning.medium()).in(unit, Unit.DEGREE_CELSIUS);
            case HUMIDITY, VALVE_POSITION, DAMPER_POSITION, LIGHT_LEVEL, LOAD, DEMAND ->
                PER_CENT.in(unit, Unit.PERCENT);
            case CO2 -> CARBON_DIOXIDE.in(unit, Unit.PARTS_PER_MILLION);
            case ILLUMINANCE -> LIGHT.in(unit, Unit.LUX);
            case IRRADIANCE -> SUN.in(unit, Unit.WATT_PER_SQUARE_METRE);
            case WIND -> WIND.in(unit, Unit.METRE_PER_SECOND);
            default -> null;
        };
    }

    private static PlausibleRange temperature(Medium medium) {
        if (AIR.contains(medium)) {
            return AIR_TEMPERATURE;
        }
        return switch (medium) {
            case HOT_WATER, CHILLED_WATER, CONDENSER_WATER, WATER -> WATER_TEMPERATURE;
            default -> ANY_TEMPERATURE;
        };
    }

    /** Null for a unit that measures something else: that is another matter. */
    private @Nullable PlausibleRange in(Unit unit, Unit own) {
        if (unit.equals(own)) {
            return this;
        }
        return own.to(unit) == null ? null : new PlausibleRange(own.convert(low, unit), own.convert(high, unit));
    }

    boolean contains(double value) {
        return value >= low && value <= high;
    }
}
