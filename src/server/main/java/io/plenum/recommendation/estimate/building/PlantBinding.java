package io.plenum.recommendation.estimate.building;

import io.plenum.site.Equipment;
import io.plenum.site.role.EquipmentMeaning;
import io.plenum.site.role.EquipmentType;
import io.plenum.site.role.Medium;
import io.plenum.site.role.RequiredPoint;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds boilers, chillers, pumps and meters in the Brick model. */
final class PlantBinding {

    private final PointReadings readings;
    final Plants plants = new Plants();

    PlantBinding(PointReadings readings) {
        this.readings = readings;
        hot();
        cold();
        meters();
    }

    private Stream<String> keys(Predicate<EquipmentMeaning> wanted) {
        return readings.model().equipment().stream()
                .filter(one -> wanted.test(one.meaning()))
                .map(Equipment::key);
    }

    private Stream<String> keys(EquipmentType... types) {
        return keys(meaning -> List.of(types).contains(meaning.type()));
    }

    /** The building's own meter; where none is called so, the first. */
    private Stream<String> main(Predicate<EquipmentMeaning> meters) {
        return Stream.concat(keys(meters.and(EquipmentMeaning::ofBuilding)), keys(meters))
                .limit(1);
    }

    /** Without what is part of another, such as a panel of an array, whose power the array's has in it. */
    private Stream<String> generators() {
        return readings.model().equipment().stream()
                .filter(one -> one.meaning().generator() && one.partOf() == null)
                .map(Equipment::key);
    }

    private static Predicate<EquipmentMeaning> meter(Medium... media) {
        return meaning -> meaning.is(EquipmentType.METER) && List.of(media).contains(meaning.medium());
    }

    private String first(EquipmentInputs inputs) {
        return inputs.among(readings.model()).map(Equipment::key).findFirst().orElse("");
    }

    private void hot() {
        String key = first(EquipmentInputs.HOT_WATER);
        plants.hotSupply = readings.read(key, RequiredPoint.HOT_WATER_SUPPLY_TEMPERATURE);
        plants.hotReturn = readings.read(key, RequiredPoint.HOT_WATER_RETURN_TEMPERATURE);
        plants.hotFlow = readings.read(key, RequiredPoint.HOT_WATER_FLOW);
        plants.hotPump = readings.sum(key, RequiredPoint.ELECTRIC_POWER);
        plants.hotOn = readings.read(key, RequiredPoint.MACHINE_RUNNING);
        plants.hotSetPoint = readings.point(key, RequiredPoint.HOT_WATER_SUPPLY_SETPOINT);
        plants.hotCommand = readings.point(key, RequiredPoint.MACHINE_COMMAND);
        plants.heatDemand = heat(plants.hotFlow, plants.hotSupply, plants.hotReturn, plants.hotOn);
    }

    private void cold() {
        String key = first(EquipmentInputs.CHILLED_WATER);
        plants.coldOn = readings.read(key, RequiredPoint.MACHINE_RUNNING);
        plants.coldSupply = readings.read(key, RequiredPoint.CHILLED_WATER_SUPPLY_TEMPERATURE);
        plants.coldDemand = heat(
                readings.read(key, RequiredPoint.CHILLED_WATER_FLOW),
                readings.read(key, RequiredPoint.CHILLED_WATER_RETURN_TEMPERATURE),
                plants.coldSupply,
                plants.coldOn);
        plants.coldSetPoint = readings.point(key, RequiredPoint.CHILLED_WATER_SUPPLY_SETPOINT);
        plants.chillers = readings.sum(
                keys(EquipmentType.CHILLER).flatMap(one -> readings.all(one, RequiredPoint.ELECTRIC_POWER)));
        plants.condenser = keys(EquipmentType.CHILLER, EquipmentType.COOLING_TOWER)
                .map(one -> readings.read(one, RequiredPoint.CONDENSER_WATER_TEMPERATURE))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        plants.auxiliaries = readings.sum(Stream.concat(Stream.of(key), keys(EquipmentType.COOLING_TOWER))
                .flatMap(one -> readings.all(one, RequiredPoint.ELECTRIC_POWER)));
    }

    /** Water flow times temperature difference, kW; nothing while the pump stands. */
    private static double @Nullable [] heat(
            double @Nullable [] flow, double @Nullable [] warm, double @Nullable [] cool, double @Nullable [] on) {
        if (flow == null || warm == null || cool == null) {
            return null;
        }
        double[] heat = new double[flow.length];
        for (int i = 0; i < heat.length; i++) {
            boolean stands = on != null && on[i] < 0.5;
            heat[i] = stands ? 0 : Math.max(0, flow[i] * Plants.WATER * (warm[i] - cool[i]));
        }
        return heat;
    }

    private void meters() {
        plants.gas =
                readings.sum(main(meter(Medium.GAS)).flatMap(one -> readings.all(one, RequiredPoint.METERED_POWER)));
        plants.mainElectricity = readings.sum(EquipmentInputs.MAIN_ELECTRICITY
                .among(readings.model())
                .map(Equipment::key)
                .flatMap(one -> readings.all(one, RequiredPoint.METERED_POWER)));
        plants.photovoltaics =
                readings.sum(generators().flatMap(one -> readings.all(one, RequiredPoint.ELECTRIC_POWER)));
        plants.heatMeter = keys(meter(Medium.HEAT, Medium.HOT_WATER))
                .map(one -> readings.read(one, RequiredPoint.THERMAL_POWER))
                .filter(Objects::nonNull)
                .filter(this::followsHeat)
                .findFirst()
                .orElse(null);
        EquipmentInputs.CHARGING_STATION
                .among(readings.model())
                .map(Equipment::key)
                .forEach(one -> {
                    double[] power = readings.read(one, RequiredPoint.ELECTRIC_POWER);
                    if (power != null) {
                        plants.chargers.add(
                                new Plants.Charger(one, power, readings.point(one, RequiredPoint.CHARGING_SETPOINT)));
                    }
                });
    }

    /** A thermal meter is the heating's where it never reads less than the water carries, but for a little, and reads while cold. */
    private boolean followsHeat(double[] meter) {
        double[] demand = plants.heatDemand;
        double[] gas = plants.gas;
        double apart = 0;
        double all = 0;
        for (int i = 0; i < meter.length && (demand != null || gas != null); i++) {
            double known = demand == null ? Objects.requireNonNull(gas)[i] * 0.9 : demand[i];
            double difference = known - meter[i];
            apart += Double.isNaN(difference) ? 0 : Math.max(0, difference) + Math.max(0, -difference - 10);
            all += Double.isNaN(difference) ? 0 : meter[i];
        }
        return all > 0 && apart < 0.2 * all;
    }
}
