package io.plenum.recommendation.estimate.building;

import io.plenum.site.Equipment;
import io.plenum.site.SiteModel;
import io.plenum.site.role.EquipmentMeaning;
import io.plenum.site.role.EquipmentType;
import io.plenum.site.role.Medium;
import io.plenum.site.role.RequiredPoint;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the estimates read of a kind of equipment and cannot do without: equipment that lacks one of these points is left out of them. The
 * bindings read by this list, so that it is true.
 */
public enum EquipmentInputs {
    AIR_HANDLER(
            meaning -> meaning.type().handlesAir(),
            Reach.EACH,
            RequiredPoint.MACHINE_RUNNING,
            RequiredPoint.SUPPLY_AIR_TEMPERATURE,
            RequiredPoint.SUPPLY_AIR_TEMPERATURE_SETPOINT,
            RequiredPoint.RETURN_AIR_TEMPERATURE,
            RequiredPoint.MIXED_AIR_TEMPERATURE),
    TERMINAL_BOX(
            meaning -> meaning.is(EquipmentType.TERMINAL_BOX),
            Reach.EACH,
            RequiredPoint.ZONE_TEMPERATURE,
            RequiredPoint.ZONE_HEATING_SETPOINT,
            RequiredPoint.ZONE_COOLING_SETPOINT,
            RequiredPoint.AIR_FLOW,
            RequiredPoint.DISCHARGE_TEMPERATURE),
    LIGHTING(
            meaning -> meaning.is(EquipmentType.LIGHTING),
            Reach.EACH,
            RequiredPoint.LIGHT_OUTPUT,
            RequiredPoint.ELECTRIC_POWER),
    /** Lights that see daylight. */
    DAYLIGHT(
            meaning -> meaning.is(EquipmentType.LIGHTING),
            Reach.EACH,
            RequiredPoint.LIGHT_OUTPUT,
            RequiredPoint.ELECTRIC_POWER,
            RequiredPoint.ILLUMINANCE),
    /** Lights that see people: from those of a building its hours are learned, so one is enough. */
    PRESENCE(
            meaning -> meaning.is(EquipmentType.LIGHTING),
            Reach.ANY,
            RequiredPoint.LIGHT_OUTPUT,
            RequiredPoint.ELECTRIC_POWER,
            RequiredPoint.PRESENCE),
    /** Fans that stand for themselves: nothing is said of what they move, or they exhaust it. */
    EXHAUST_FAN(
            meaning -> meaning.is(EquipmentType.FAN)
                    && (meaning.medium() == Medium.EXHAUST_AIR || meaning.medium() == Medium.UNKNOWN),
            Reach.EACH,
            RequiredPoint.MACHINE_RUNNING,
            RequiredPoint.ELECTRIC_POWER),
    HOT_WATER(
            meaning -> meaning.circulates(Medium.HOT_WATER),
            Reach.FIRST,
            RequiredPoint.HOT_WATER_FLOW,
            RequiredPoint.HOT_WATER_SUPPLY_TEMPERATURE,
            RequiredPoint.HOT_WATER_RETURN_TEMPERATURE,
            RequiredPoint.MACHINE_RUNNING),
    CHILLED_WATER(
            meaning -> meaning.circulates(Medium.CHILLED_WATER),
            Reach.FIRST,
            RequiredPoint.CHILLED_WATER_FLOW,
            RequiredPoint.CHILLED_WATER_SUPPLY_TEMPERATURE,
            RequiredPoint.CHILLED_WATER_RETURN_TEMPERATURE,
            RequiredPoint.MACHINE_RUNNING),
    CHARGING_STATION(meaning -> meaning.is(EquipmentType.CHARGING_STATION), Reach.EACH, RequiredPoint.ELECTRIC_POWER),
    /** The building's own meter of electricity. */
    MAIN_ELECTRICITY(
            meaning ->
                    meaning.is(EquipmentType.METER) && meaning.medium() == Medium.ELECTRICITY && meaning.ofBuilding(),
            Reach.FIRST,
            RequiredPoint.METERED_POWER);

    /** How many pieces of equipment are used. */
    private enum Reach {
        EACH,
        FIRST,
        ANY
    }

    private final Predicate<EquipmentMeaning> fits;
    private final Reach reach;
    private final List<RequiredPoint> required;

    EquipmentInputs(Predicate<EquipmentMeaning> fits, Reach reach, RequiredPoint... required) {
        this.fits = fits;
        this.reach = reach;
        this.required = List.of(required);
    }

    public List<RequiredPoint> required() {
        return required;
    }

    boolean fits(Equipment equipment) {
        return fits.test(equipment.meaning());
    }

    /** The equipment of a building that is looked at. */
    Stream<Equipment> among(SiteModel model) {
        Stream<Equipment> all = model.equipment().stream().filter(this::fits);
        return reach == Reach.FIRST ? all.limit(1) : all;
    }

    /** By point what was recorded of each; null where one of them was not. */
    @Nullable
    Map<RequiredPoint, double[]> read(PointReadings readings, String equipment) {
        Map<RequiredPoint, double[]> all = new EnumMap<>(RequiredPoint.class);
        for (RequiredPoint wanted : required) {
            double[] series = readings.read(equipment, wanted);
            if (series == null) {
                return null;
            }
            all.put(wanted, series);
        }
        return all;
    }

    /** What a piece of equipment lacks by its model. */
    private Set<RequiredPoint> missing(SiteModel model, Equipment equipment) {
        Set<RequiredPoint> missing = EnumSet.noneOf(RequiredPoint.class);
        required.stream()
                .filter(wanted -> wanted.of(model.pointsOf(equipment.key())) == null)
                .forEach(missing::add);
        return missing;
    }

    /** Whether a building has equipment with all that is required. */
    public boolean isBound(SiteModel model) {
        return among(model).anyMatch(one -> missing(model, one).isEmpty());
    }

    /** By piece of equipment the points that it lacks; empty where nothing more would be known by them. */
    public Map<Equipment, Set<RequiredPoint>> lacking(SiteModel model) {
        if (reach == Reach.ANY && isBound(model)) {
            return Map.of();
        }
        Map<Equipment, Set<RequiredPoint>> lacking = new LinkedHashMap<>();
        among(model).forEach(one -> {
            Set<RequiredPoint> missing = missing(model, one);
            if (!missing.isEmpty()) {
                lacking.put(one, missing);
            }
        });
        return lacking;
    }
}
