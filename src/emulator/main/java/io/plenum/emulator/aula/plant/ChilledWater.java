package io.plenum.emulator.aula.plant;

import io.plenum.emulator.EmulatedUnit;
import io.plenum.emulator.aula.ageing.AgeingKind;
import io.plenum.emulator.aula.ageing.Wear;
import io.plenum.emulator.aula.control.ControlParameter;
import io.plenum.emulator.aula.control.ControlSettings;
import io.plenum.emulator.aula.point.CommandableValue;
import io.plenum.emulator.aula.point.EquipmentRegister;
import io.plenum.emulator.aula.weather.SyntheticWeather;
import java.util.List;

/** Two chillers with one tower, two pumps: lead and lag, part-load efficiency, condenser water after the wet bulb. */
public final class ChilledWater {

    private static final double CAPACITY = 160_000; // W each
    private static final double WATER_HEAT = 4.186e6; // J/(m³·K)
    private static final double MOST_FLOW = 0.0135; // m³/s

    /** What scale adds to the lift at full load when cleaning is due, K. */
    private static final double FOULED_LIFT = 6;

    private final ControlSettings control;
    final CommandableValue supplySetPoint = new CommandableValue(7);
    final CommandableValue pumpCommand = new CommandableValue(0);
    final CommandableValue[] chillerCommand = {new CommandableValue(0), new CommandableValue(0)};
    final double[] chillerPower = new double[2];
    public final double[] load = new double[2];
    private final Wear[] condenserWear = {new Wear(AgeingKind.CONDENSER), new Wear(AgeingKind.CONDENSER)};
    private final Wear pumpWear = new Wear(AgeingKind.PUMP);
    private double raised;
    public double supply = 15;
    double returned = 17;
    /** Temperature of the water from the tower, °C. */
    public double condenser = 20;

    /** m³/s */
    public double flow;

    public double pumpPower;
    double towerSpeed;
    public double towerPower;
    /** Evaporated and blown down, m³ since start. */
    public double makeUp;

    public ChilledWater(ControlSettings control) {
        this.control = control;
    }

    /** @param valve the widest open cooling valve, % */
    public void step(double seconds, SyntheticWeather weather, double demand, boolean wanted, double valve) {
        pumpCommand.decide(wanted && weather.temperature > control.get(ControlParameter.COOLING_LOCKOUT) ? 1 : 0);
        reset(seconds, valve);
        boolean on = pumpCommand.on();
        chillerCommand[0].decide(on ? 1 : 0);
        chillerCommand[1].decide(on && demand > 0.85 * CAPACITY ? 1 : 0);
        int running = (chillerCommand[0].on() ? 1 : 0) + (chillerCommand[1].on() ? 1 : 0);
        double steady = running > 0 && demand <= running * CAPACITY ? supplySetPoint.value() : supply + (on ? 0.5 : 0);
        supply += (running > 0 ? steady - supply : 18 - supply) * Math.min(1, seconds / (running > 0 ? 120 : 5400));
        flow = on ? MOST_FLOW * Math.clamp(0.3 + demand / (2 * CAPACITY), 0.3, 1) : 0;
        returned = on && flow > 0 ? supply + demand / (flow * WATER_HEAT) : supply + 1;
        double part = flow / MOST_FLOW;
        pumpPower = on ? (0.3 + 5.5 * part * part * part) / PumpDecline.efficiency(pumpWear) : 0;
        pumpWear.use(seconds, on ? 1 : 0);
        chillers(seconds, demand, running);
        tower(seconds, weather, demand, running);
    }

    /** Water as warm as the widest open valve can do with: half open asks for nothing colder. */
    private void reset(double seconds, double valve) {
        double shift = control.on(ControlParameter.CHILLED_WATER_RESET) ? 6 * Math.clamp((85 - valve) / 40, 0, 1) : 0;
        raised += (shift - raised) * Math.min(1, seconds / 900);
        supplySetPoint.decide(control.get(ControlParameter.CHILLED_WATER_SET_POINT) + raised);
    }

    private void chillers(double seconds, double demand, int running) {
        for (int i = 0; i < 2; i++) {
            load[i] = chillerCommand[i].on() ? Math.min(CAPACITY, demand / Math.max(1, running)) : 0;
            double part = load[i] / CAPACITY;
            double power = chillerPower(load[i], supply, condenser, condenserWear[i]);
            condenserWear[i].use(seconds, part);
            chillerPower[i] = chillerCommand[i].on() ? power : 0;
        }
    }

    /**
     * Of a chiller that runs, kW.
     *
     * @param load W
     * @param supply chilled water, °C
     * @param condenser water from the tower, °C
     */
    public static double chillerPower(double load, double supply, double condenser, Wear wear) {
        double part = load / CAPACITY;
        double lift = Math.max(6, condenser + 3 - supply) + FOULED_LIFT * part * wear.level();
        double cop = 0.42 * (supply + 273) / lift * (0.55 + 0.9 * part - 0.45 * part * part);
        return 1.2 + load / 1000 / Math.clamp(cop, 1.5, 9);
    }

    private void tower(double seconds, SyntheticWeather weather, double demand, int running) {
        double wetBulb = weather.temperature - (100 - weather.humidity) / 100 * 0.3 * Math.max(4, weather.temperature);
        towerSpeed = running == 0 ? 0 : Math.clamp(0.25 + demand / (2 * CAPACITY), 0.25, 1);
        towerPower = 7.5 * towerSpeed * towerSpeed * towerSpeed;
        double approach = running == 0 ? 4 : 3 + 3 * demand / (2 * CAPACITY) / Math.max(0.25, towerSpeed);
        condenser += (Math.max(16, wetBulb + approach) - condenser) * Math.min(1, seconds / 300);
        makeUp += running == 0 ? 0 : demand * 1.25 / 2.45e9 * 1.3 * seconds;
    }

    /** By number, from 0. */
    public Wear condenserWear(int chiller) {
        return condenserWear[chiller];
    }

    /** kW, by number from 0. */
    public double chillerPower(int chiller) {
        return chillerPower[chiller];
    }

    public Wear pumpWear() {
        return pumpWear;
    }

    public double power() {
        return chillerPower[0] + chillerPower[1];
    }

    public void register(EquipmentRegister register, EquipmentRegister.Controller controller, String... airHandlers) {
        register.machine(
                "cooling-tower",
                "Cooling tower",
                "Cooling_Tower",
                "hvac",
                "space-0-01",
                "floor-0",
                "chiller-1",
                "chiller-2");
        register.machine(
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
            register.machine(key, name, "Chiller", "hvac", "space-0-01", "floor-0", "chilled-water-pump");
            controller.command(key + "/command", name + " command", "On_Off_Command", "off", "on", chillerCommand[i]);
            controller.status(
                    key + "/status", name + " status", "On_Off_Status", "off", "on", () -> chillerCommand[c].on());
            controller.sensor(
                    key + "/power",
                    name + " power",
                    "Electric_Power_Sensor",
                    EmulatedUnit.KILOWATT,
                    0.2,
                    () -> chillerPower[c]);
            controller.sensor(
                    key + "/load",
                    name + " load",
                    "Load_Sensor",
                    EmulatedUnit.PERCENT,
                    1,
                    () -> 100 * load[c] / CAPACITY);
            controller.sensor(
                    key + "/condenser-water-temperature",
                    name + " condenser water temperature",
                    "Condenser_Water_Temperature_Sensor",
                    EmulatedUnit.CELSIUS,
                    0.2,
                    () -> condenser);
            controller.status(
                    key + "/alarm",
                    name + " alarm",
                    "Alarm",
                    "normal",
                    "alarm",
                    () -> supply > supplySetPoint.value() + 6 && chillerCommand[c].on());
        }
        controller.sensor(
                "chilled-water-pump/supply-temperature",
                "Chilled water supply",
                "Chilled_Water_Supply_Temperature_Sensor",
                EmulatedUnit.CELSIUS,
                0.1,
                () -> supply);
        controller.sensor(
                "chilled-water-pump/return-temperature",
                "Chilled water return",
                "Chilled_Water_Return_Temperature_Sensor",
                EmulatedUnit.CELSIUS,
                0.1,
                () -> returned);
        controller.setpoint(
                "chilled-water-pump/supply-temperature-set-point",
                "Chilled water set point",
                "Chilled_Water_Supply_Temperature_Setpoint",
                EmulatedUnit.CELSIUS,
                0.1,
                supplySetPoint);
        controller.sensor(
                "chilled-water-pump/flow",
                "Chilled water flow",
                "Chilled_Water_Flow_Sensor",
                EmulatedUnit.LITRE_PER_SECOND,
                0.1,
                () -> flow * 1000);
        controller.command(
                "chilled-water-pump/command", "Chilled water pump command", "Pump_Command", "off", "on", pumpCommand);
        controller.status(
                "chilled-water-pump/status",
                "Chilled water pump status",
                "Pump_On_Off_Status",
                "off",
                "on",
                pumpCommand::on);
        controller.sensor(
                "chilled-water-pump/power",
                "Chilled water pump power",
                "Electric_Power_Sensor",
                EmulatedUnit.KILOWATT,
                0.1,
                () -> pumpPower);
        controller.sensor(
                "cooling-tower/fan-speed",
                "Tower fan speed",
                "Fan_Speed_Command",
                EmulatedUnit.PERCENT,
                1,
                () -> 100 * towerSpeed);
        controller.sensor(
                "cooling-tower/fan-power",
                "Tower fan power",
                "Electric_Power_Sensor",
                EmulatedUnit.KILOWATT,
                0.1,
                () -> towerPower);
        controller.mode(
                "cooling-tower/operating-mode",
                "Tower mode",
                "Operating_Mode_Status",
                List.of("off", "low", "high"),
                () -> towerSpeed == 0 ? 1 : towerSpeed < 0.6 ? 2 : 3);
    }
}
