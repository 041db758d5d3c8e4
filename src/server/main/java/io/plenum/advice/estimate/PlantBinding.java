package io.plenum.advice.estimate;

import io.plenum.site.Equipment;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds boilers, chillers, pumps and meters in the Brick model. */
final class PlantBinding {

    private final Readings readings;
    final Plants plants = new Plants();

    PlantBinding(Readings readings) {
        this.readings = readings;
        hot();
        cold();
        meters();
    }

    private Stream<String> keys(String classes) {
        return readings.model().equipment().stream()
                .filter(one -> one.brickClass().matches(classes))
                .map(Equipment::key);
    }

    private void hot() {
        String key = keys("Hot_Water_(Pump|System|Loop)").findFirst().orElse("");
        plants.hotSupply = readings.read(key, "Hot_Water_Supply_Temperature_Sensor");
        plants.hotReturn = readings.read(key, "Hot_Water_Return_Temperature_Sensor");
        plants.hotFlow = readings.read(key, "Hot_Water_Flow_Sensor", "Water_Flow_Sensor");
        plants.hotPump = readings.sum(key, "Electric_Power_Sensor");
        plants.hotOn = readings.read(key, "Pump_On_Off_Status", "Pump_Status");
        plants.hotSetPoint = readings.point(key, "Hot_Water_Supply_Temperature_Setpoint");
        plants.hotCommand = readings.point(key, "Pump_Command", "Pump_On_Off_Command");
        plants.heatDemand = heat(plants.hotFlow, plants.hotSupply, plants.hotReturn, plants.hotOn);
    }

    private void cold() {
        String key = keys("Chilled_Water_(Pump|System|Loop)").findFirst().orElse("");
        plants.coldOn = readings.read(key, "Pump_On_Off_Status", "Pump_Status");
        plants.coldSupply = readings.read(key, "Chilled_Water_Supply_Temperature_Sensor");
        plants.coldDemand = heat(
                readings.read(key, "Chilled_Water_Flow_Sensor", "Water_Flow_Sensor"),
                readings.read(key, "Chilled_Water_Return_Temperature_Sensor"),
                plants.coldSupply,
                plants.coldOn);
        plants.coldSetPoint = readings.point(key, "Chilled_Water_Supply_Temperature_Setpoint");
        plants.chillers = readings.sum(keys("Chiller").flatMap(one -> readings.points(one, "Electric_Power_Sensor")));
        plants.condenser = keys("Chiller|Cooling_Tower")
                .map(one -> readings.read(one, "Condenser_Water_Temperature_Sensor"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        plants.auxiliaries = readings.sum(Stream.concat(Stream.of(key), keys("Cooling_Tower"))
                .flatMap(one -> readings.points(one, "Electric_Power_Sensor")));
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
        plants.gas = readings.sum(keys("Building_Gas_Meter|Gas_Meter")
                .limit(1)
                .flatMap(one -> readings.points(one, "Power_Sensor", "Electric_Power_Sensor")));
        plants.mainElectricity = readings.sum(keys("Building_Electrical_Meter")
                .limit(1)
                .flatMap(one -> readings.points(one, "Power_Sensor", "Electric_Power_Sensor")));
        plants.photovoltaics = readings.sum(
                keys("PV_Array|Photovoltaic_\\w+").flatMap(one -> readings.points(one, "Electric_Power_Sensor")));
        plants.heatMeter = keys("Thermal_Energy_Meter|Heating_Meter|Building_Heat_Meter|Hot_Water_Meter")
                .map(one -> readings.read(one, "Power_Sensor", "Thermal_Power_Sensor"))
                .filter(Objects::nonNull)
                .filter(this::followsHeat)
                .findFirst()
                .orElse(null);
        keys("Electric_Vehicle_Charging_Station").forEach(one -> {
            double[] power = readings.read(one, "Electric_Power_Sensor");
            if (power != null) {
                plants.chargers.add(new Plants.Charger(one, power, readings.point(one, "Setpoint")));
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
