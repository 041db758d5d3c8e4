package io.plenum.emulator.aula.plant;

import io.plenum.emulator.EmulatedUnit;
import io.plenum.emulator.aula.ageing.AgeingKind;
import io.plenum.emulator.aula.ageing.Wear;
import io.plenum.emulator.aula.control.ControlParameter;
import io.plenum.emulator.aula.control.ControlSettings;
import io.plenum.emulator.aula.point.CommandableValue;
import io.plenum.emulator.aula.point.EquipmentRegister;
import io.plenum.emulator.aula.weather.SyntheticWeather;

/** Two condensing boilers and their pump. As found they keep 70 °C all year; Guideline 36 mode resets by outdoor air. */
public final class HotWater {

    private static final double CAPACITY = 180_000; // W each
    private static final double WATER_HEAT = 4.186e6;
    private static final double MOST_FLOW = 0.0043;
    private static final double STANDING_LOSS = 60; // W/K

    private final ControlSettings control;
    public final Wear pumpWear = new Wear(AgeingKind.PUMP);
    final CommandableValue supplySetPoint = new CommandableValue(70);
    final CommandableValue pumpCommand = new CommandableValue(0);
    final CommandableValue[] boilerCommand = {new CommandableValue(0), new CommandableValue(0)};
    final double[] firing = new double[2];
    public double supply = 50;
    double returned = 45;

    /** m³/s */
    public double flow;

    public double pumpPower;
    /** Heat given to the network, kW, and gas burnt, kW. */
    public double heat;

    public double gas;

    public HotWater(ControlSettings control) {
        this.control = control;
    }

    public void step(double seconds, SyntheticWeather weather, double demand, boolean wanted) {
        boolean cold = weather.temperature < control.get(ControlParameter.HEATING_LOCKOUT);
        pumpCommand.decide(wanted || !control.on(ControlParameter.HEATING_ON_DEMAND) && cold ? 1 : 0);
        supplySetPoint.decide(
                control.on(ControlParameter.HOT_WATER_RESET)
                        ? Math.clamp(65 - 1.2 * (weather.temperature + 5), 40, 65)
                        : control.get(ControlParameter.HOT_WATER_SET_POINT));
        boolean on = pumpCommand.on();
        boilerCommand[0].decide(on ? 1 : 0);
        boilerCommand[1].decide(on && demand > 0.8 * CAPACITY ? 1 : 0);
        int running = (boilerCommand[0].on() ? 1 : 0) + (boilerCommand[1].on() ? 1 : 0);
        double losses = on ? STANDING_LOSS * Math.max(0, supply - 18) : 0;
        supply += ((running > 0 ? supplySetPoint.value() : 20) - supply)
                * Math.min(1, seconds / (running > 0 ? 240 : 9000));
        flow = on ? MOST_FLOW * Math.clamp(0.25 + demand / (2 * CAPACITY), 0.25, 1) : 0;
        returned = flow > 0 ? Math.max(20, supply - demand / (flow * WATER_HEAT)) : supply - 2;
        double part = flow / MOST_FLOW;
        pumpPower = on ? (0.15 + 2.6 * part * part * part) / PumpDecline.efficiency(pumpWear) : 0;
        pumpWear.use(seconds, on ? 1 : 0);
        heat = on ? (demand + losses) / 1000 : 0;
        // Condensing boilers gain when water comes back cool.
        double efficiency = Math.clamp(0.98 - 0.0035 * Math.max(0, returned - 35), 0.86, 0.98);
        gas = heat / efficiency;
        for (int i = 0; i < 2; i++) {
            firing[i] = boilerCommand[i].on() ? Math.min(1, heat * 1000 / Math.max(1, running) / CAPACITY) : 0;
        }
    }

    public void register(EquipmentRegister register, EquipmentRegister.Controller controller, String... fed) {
        register.machine("hot-water-pump", "Hot water pump", "Hot_Water_Pump", "hvac", "space-0-01", "floor-0", fed);
        for (int i = 0; i < 2; i++) {
            int b = i;
            String key = "boiler-" + (i + 1);
            String name = "Boiler " + (i + 1);
            register.machine(key, name, "Boiler", "hvac", "space-0-01", "floor-0", "hot-water-pump");
            controller.command(key + "/command", name + " command", "On_Off_Command", "off", "on", boilerCommand[i]);
            controller.status(
                    key + "/status", name + " status", "On_Off_Status", "off", "on", () -> boilerCommand[b].on());
            controller.sensor(
                    key + "/firing-rate",
                    name + " firing rate",
                    "Load_Sensor",
                    EmulatedUnit.PERCENT,
                    1,
                    () -> 100 * firing[b]);
            controller.status(key + "/alarm", name + " alarm", "Alarm", "normal", "alarm", () -> false);
        }
        controller.sensor(
                "hot-water-pump/supply-temperature",
                "Hot water supply",
                "Hot_Water_Supply_Temperature_Sensor",
                EmulatedUnit.CELSIUS,
                0.2,
                () -> supply);
        controller.sensor(
                "hot-water-pump/return-temperature",
                "Hot water return",
                "Hot_Water_Return_Temperature_Sensor",
                EmulatedUnit.CELSIUS,
                0.2,
                () -> returned);
        controller.setpoint(
                "hot-water-pump/supply-temperature-set-point",
                "Hot water set point",
                "Hot_Water_Supply_Temperature_Setpoint",
                EmulatedUnit.CELSIUS,
                0.1,
                supplySetPoint);
        controller.sensor(
                "hot-water-pump/flow",
                "Hot water flow",
                "Hot_Water_Flow_Sensor",
                EmulatedUnit.LITRE_PER_SECOND,
                0.05,
                () -> flow * 1000);
        controller.command(
                "hot-water-pump/command", "Hot water pump command", "Pump_Command", "off", "on", pumpCommand);
        controller.status(
                "hot-water-pump/status", "Hot water pump status", "Pump_On_Off_Status", "off", "on", pumpCommand::on);
        controller.sensor(
                "hot-water-pump/power",
                "Hot water pump power",
                "Electric_Power_Sensor",
                EmulatedUnit.KILOWATT,
                0.05,
                () -> pumpPower);
    }
}
