package io.plenum.emulator.aula;

import io.plenum.emulator.EmulatedUnit;
import java.util.List;

/** Two chillers with one tower, two pumps: lead and lag, part-load efficiency, condenser water after the wet bulb. */
final class ChilledWater {

    private static final double CAPACITY = 160_000; // W each
    private static final double WATER_HEAT = 4.186e6; // J/(m³·K)
    private static final double MOST_FLOW = 0.0135; // m³/s

    private final Control control;
    final Setting supplySetPoint = new Setting(7);
    final Setting pumpCommand = new Setting(0);
    final Setting[] chillerCommand = {new Setting(0), new Setting(0)};
    final double[] chillerPower = new double[2];
    final double[] load = new double[2];
    private double raised;
    double supply = 15;
    double returned = 17;
    double condenser = 20;
    double flow;
    double pumpPower;
    double towerSpeed;
    double towerPower;
    /** Evaporated and blown down, m³ since start. */
    double makeUp;

    ChilledWater(Control control) {
        this.control = control;
    }

    /** @param valve the widest open cooling valve, % */
    void step(double seconds, Weather weather, double demand, boolean wanted, double valve) {
        pumpCommand.decide(wanted && weather.temperature > control.get(Knob.COOLING_LOCKOUT) ? 1 : 0);
        reset(seconds, valve);
        boolean on = pumpCommand.on();
        chillerCommand[0].decide(on ? 1 : 0);
        chillerCommand[1].decide(on && demand > 0.85 * CAPACITY ? 1 : 0);
        int running = (chillerCommand[0].on() ? 1 : 0) + (chillerCommand[1].on() ? 1 : 0);
        double steady = running > 0 && demand <= running * CAPACITY ? supplySetPoint.value() : supply + (on ? 0.5 : 0);
        supply += (running > 0 ? steady - supply : 18 - supply) * Math.min(1, seconds / (running > 0 ? 120 : 5400));
        flow = on ? MOST_FLOW * Weather.clamp(0.3 + demand / (2 * CAPACITY), 0.3, 1) : 0;
        returned = on && flow > 0 ? supply + demand / (flow * WATER_HEAT) : supply + 1;
        double part = flow / MOST_FLOW;
        pumpPower = on ? 0.3 + 5.5 * part * part * part : 0;
        chillers(demand, running);
        tower(seconds, weather, demand, running);
    }

    /** Water as warm as the widest open valve can do with: half open asks for nothing colder. */
    private void reset(double seconds, double valve) {
        double shift = control.on(Knob.CHILLED_WATER_RESET) ? 6 * Weather.clamp((85 - valve) / 40, 0, 1) : 0;
        raised += (shift - raised) * Math.min(1, seconds / 900);
        supplySetPoint.decide(control.get(Knob.CHILLED_WATER_SET_POINT) + raised);
    }

    private void chillers(double demand, int running) {
        for (int i = 0; i < 2; i++) {
            load[i] = chillerCommand[i].on() ? Math.min(CAPACITY, demand / Math.max(1, running)) : 0;
            double part = load[i] / CAPACITY;
            double lift = Math.max(6, condenser + 3 - supply);
            double cop = 0.42 * (supply + 273) / lift * (0.55 + 0.9 * part - 0.45 * part * part);
            chillerPower[i] = chillerCommand[i].on() ? 1.2 + load[i] / 1000 / Weather.clamp(cop, 1.5, 9) : 0;
        }
    }

    private void tower(double seconds, Weather weather, double demand, int running) {
        double wetBulb = weather.temperature - (100 - weather.humidity) / 100 * 0.3 * Math.max(4, weather.temperature);
        towerSpeed = running == 0 ? 0 : Weather.clamp(0.25 + demand / (2 * CAPACITY), 0.25, 1);
        towerPower = 7.5 * towerSpeed * towerSpeed * towerSpeed;
        double approach = running == 0 ? 4 : 3 + 3 * demand / (2 * CAPACITY) / Math.max(0.25, towerSpeed);
        condenser += (Math.max(16, wetBulb + approach) - condenser) * Math.min(1, seconds / 300);
        makeUp += running == 0 ? 0 : demand * 1.25 / 2.45e9 * 1.3 * seconds;
    }

    double power() {
        return chillerPower[0] + chillerPower[1];
    }

    void enter(Plan plan, Plan.Panel panel, String... airHandlers) {
        plan.machine(
                "cooling-tower",
                "Cooling tower",
                "Cooling_Tower",
                "hvac",
                "space-0-01",
                "floor-0",
                "chiller-1",
                "chiller-2");
        plan.machine(
                "chilled-water-pump",
                "Chilled water pump",
                "Chilled_Water_Pump",
                "hvac",
                "space-0-01",
                "floor-0",
                airHandlers);
        for (int i = 0; i < 2; i++) {
            int c = i;
            String key = "chiller-" + (i + 1);
            String name = "Chiller " + (i + 1);
            plan.machine(key, name, "Chiller", "hvac", "space-0-01", "floor-0", "chilled-water-pump");
            panel.command(key + "/command", name + " command", "On_Off_Command", "off", "on", chillerCommand[i]);
            panel.status(key + "/status", name + " status", "On_Off_Status", "off", "on", () -> chillerCommand[c].on());
            panel.sensor(
                    key + "/power",
                    name + " power",
                    "Electric_Power_Sensor",
                    EmulatedUnit.KILOWATT,
                    0.2,
                    () -> chillerPower[c]);
            panel.sensor(
                    key + "/load",
                    name + " load",
                    "Load_Sensor",
                    EmulatedUnit.PERCENT,
                    1,
                    () -> 100 * load[c] / CAPACITY);
            panel.sensor(
                    key + "/condenser-water-temperature",
                    name + " condenser water temperature",
                    "Condenser_Water_Temperature_Sensor",
                    EmulatedUnit.CELSIUS,
                    0.2,
                    () -> condenser);
            panel.status(
                    key + "/alarm",
                    name + " alarm",
                    "Alarm",
                    "normal",
                    "alarm",
                    () -> supply > supplySetPoint.value() + 6 && chillerCommand[c].on());
        }
        panel.sensor(
                "chilled-water-pump/supply-temperature",
                "Chilled water supply",
                "Chilled_Water_Supply_Temperature_Sensor",
                EmulatedUnit.CELSIUS,
                0.1,
                () -> supply);
        panel.sensor(
                "chilled-water-pump/return-temperature",
                "Chilled water return",
                "Chilled_Water_Return_Temperature_Sensor",
                EmulatedUnit.CELSIUS,
                0.1,
                () -> returned);
        panel.setpoint(
                "chilled-water-pump/supply-temperature-set-point",
                "Chilled water set point",
                "Chilled_Water_Supply_Temperature_Setpoint",
                EmulatedUnit.CELSIUS,
                0.1,
                supplySetPoint);
        panel.sensor(
                "chilled-water-pump/flow",
                "Chilled water flow",
                "Chilled_Water_Flow_Sensor",
                EmulatedUnit.LITRE_PER_SECOND,
                0.1,
                () -> flow * 1000);
        panel.command(
                "chilled-water-pump/command", "Chilled water pump command", "Pump_Command", "off", "on", pumpCommand);
        panel.status(
                "chilled-water-pump/status",
                "Chilled water pump status",
                "Pump_On_Off_Status",
                "off",
                "on",
                pumpCommand::on);
        panel.sensor(
                "chilled-water-pump/power",
                "Chilled water pump power",
                "Electric_Power_Sensor",
                EmulatedUnit.KILOWATT,
                0.1,
                () -> pumpPower);
        panel.sensor(
                "cooling-tower/fan-speed",
                "Tower fan speed",
                "Fan_Speed_Command",
                EmulatedUnit.PERCENT,
                1,
                () -> 100 * towerSpeed);
        panel.sensor(
                "cooling-tower/fan-power",
                "Tower fan power",
                "Electric_Power_Sensor",
                EmulatedUnit.KILOWATT,
                0.1,
                () -> towerPower);
        panel.mode(
                "cooling-tower/operating-mode",
                "Tower mode",
                "Operating_Mode_Status",
                List.of("off", "low", "high"),
                () -> towerSpeed == 0 ? 1 : towerSpeed < 0.6 ? 2 : 3);
    }
}
