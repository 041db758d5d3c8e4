package io.plenum.emulator.aula;

import io.plenum.emulator.EmulatedUnit;

/** Two condensing boilers and their pump. As found they keep 70 °C all year; Guideline 36 mode resets by outdoor air. */
final class HotWater {

    private static final double CAPACITY = 180_000; // W each
    private static final double WATER_HEAT = 4.186e6;
    private static final double MOST_FLOW = 0.0043;
    private static final double STANDING_LOSS = 60; // W/K

    private final Control control;
    final Setting supplySetPoint = new Setting(70);
    final Setting pumpCommand = new Setting(0);
    final Setting[] boilerCommand = {new Setting(0), new Setting(0)};
    final double[] firing = new double[2];
    double supply = 50;
    double returned = 45;
    double flow;
    double pumpPower;
    /** Heat given to the network, kW, and gas burnt, kW. */
    double heat;

    double gas;

    HotWater(Control control) {
        this.control = control;
    }

    void step(double seconds, Weather weather, double demand, boolean wanted) {
        boolean cold = weather.temperature < control.get(Knob.HEATING_LOCKOUT);
        pumpCommand.decide(wanted || !control.on(Knob.HEATING_ON_DEMAND) && cold ? 1 : 0);
        supplySetPoint.decide(
                control.on(Knob.HOT_WATER_RESET)
                        ? Weather.clamp(65 - 1.2 * (weather.temperature + 5), 40, 65)
                        : control.get(Knob.HOT_WATER_SET_POINT));
        boolean on = pumpCommand.on();
        boilerCommand[0].decide(on ? 1 : 0);
        boilerCommand[1].decide(on && demand > 0.8 * CAPACITY ? 1 : 0);
        int running = (boilerCommand[0].on() ? 1 : 0) + (boilerCommand[1].on() ? 1 : 0);
        double losses = on ? STANDING_LOSS * Math.max(0, supply - 18) : 0;
        supply += ((running > 0 ? supplySetPoint.value() : 20) - supply)
                * Math.min(1, seconds / (running > 0 ? 240 : 9000));
        flow = on ? MOST_FLOW * Weather.clamp(0.25 + demand / (2 * CAPACITY), 0.25, 1) : 0;
        returned = flow > 0 ? Math.max(20, supply - demand / (flow * WATER_HEAT)) : supply - 2;
        double part = flow / MOST_FLOW;
        pumpPower = on ? 0.15 + 2.6 * part * part * part : 0;
        heat = on ? (demand + losses) / 1000 : 0;
        // Condensing boilers gain when water comes back cool.
        double efficiency = Weather.clamp(0.98 - 0.0035 * Math.max(0, returned - 35), 0.86, 0.98);
        gas = heat / efficiency;
        for (int i = 0; i < 2; i++) {
            firing[i] = boilerCommand[i].on() ? Math.min(1, heat * 1000 / Math.max(1, running) / CAPACITY) : 0;
        }
    }

    void enter(Plan plan, Plan.Panel panel, String... fed) {
        plan.machine("hot-water-pump", "Hot water pump", "Hot_Water_Pump", "hvac", "space-0-01", "floor-0", fed);
        for (int i = 0; i < 2; i++) {
            int b = i;
            String key = "boiler-" + (i + 1);
            String name = "Boiler " + (i + 1);
            plan.machine(key, name, "Boiler", "hvac", "space-0-01", "floor-0", "hot-water-pump");
            panel.command(key + "/command", name + " command", "On_Off_Command", "off", "on", boilerCommand[i]);
            panel.status(key + "/status", name + " status", "On_Off_Status", "off", "on", () -> boilerCommand[b].on());
            panel.sensor(
                    key + "/firing-rate",
                    name + " firing rate",
                    "Load_Sensor",
                    EmulatedUnit.PERCENT,
                    1,
                    () -> 100 * firing[b]);
            panel.status(key + "/alarm", name + " alarm", "Alarm", "normal", "alarm", () -> false);
        }
        panel.sensor(
                "hot-water-pump/supply-temperature",
                "Hot water supply",
                "Hot_Water_Supply_Temperature_Sensor",
                EmulatedUnit.CELSIUS,
                0.2,
                () -> supply);
        panel.sensor(
                "hot-water-pump/return-temperature",
                "Hot water return",
                "Hot_Water_Return_Temperature_Sensor",
                EmulatedUnit.CELSIUS,
                0.2,
                () -> returned);
        panel.setpoint(
                "hot-water-pump/supply-temperature-set-point",
                "Hot water set point",
                "Hot_Water_Supply_Temperature_Setpoint",
                EmulatedUnit.CELSIUS,
                0.1,
                supplySetPoint);
        panel.sensor(
                "hot-water-pump/flow",
                "Hot water flow",
                "Hot_Water_Flow_Sensor",
                EmulatedUnit.LITRE_PER_SECOND,
                0.05,
                () -> flow * 1000);
        panel.command("hot-water-pump/command", "Hot water pump command", "Pump_Command", "off", "on", pumpCommand);
        panel.status(
                "hot-water-pump/status", "Hot water pump status", "Pump_On_Off_Status", "off", "on", pumpCommand::on);
        panel.sensor(
                "hot-water-pump/power",
                "Hot water pump power",
                "Electric_Power_Sensor",
                EmulatedUnit.KILOWATT,
                0.05,
                () -> pumpPower);
    }
}
