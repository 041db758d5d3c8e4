package io.plenum.emulator.aula;

import io.plenum.emulator.EmulatedUnit;

/** The split unit that keeps the server room cool day and night, beside and independent of the chillers. */
final class ServerCooling {

    private static final double CAPACITY = 12_000; // W
    private static final double EFFICIENCY = 3.1;
    private static final String KEY = "crac-1";

    private final Zone room;
    private final Loop loop = new Loop(0.25, 900, 0, 1);
    final Setting setPoint = new Setting(22);
    final Setting command = new Setting(1);
    /** kW */
    double power;

    private double output;

    ServerCooling(Zone room) {
        this.room = room;
    }

    /** Takes its heat from the room; after the boxes have brought their air. */
    void step(double seconds) {
        output = command.on() ? loop.run(room.temperature - setPoint.value(), seconds) : 0;
        double heat = output * CAPACITY;
        room.supplied -= heat;
        power = command.on() ? 0.35 + heat / EFFICIENCY / 1000 : 0;
    }

    void enter(Plan plan, Plan.Panel panel) {
        String name = "Server room cooling";
        SpaceSpec space = room.space;
        plan.machine(KEY, name, "Computer_Room_Air_Conditioner", "hvac", space.key(), space.floor(), space.key());
        panel.setpoint(
                KEY + "/temperature-set-point",
                name + " set point",
                "Cooling_Temperature_Setpoint",
                EmulatedUnit.CELSIUS,
                0.1,
                setPoint);
        panel.sensor(
                KEY + "/return-air-temperature",
                name + " return air temperature",
                "Return_Air_Temperature_Sensor",
                EmulatedUnit.CELSIUS,
                0.1,
                () -> room.temperature);
        panel.value(
                KEY + "/cooling-output",
                name + " output",
                "Cooling_Demand_Sensor",
                EmulatedUnit.PERCENT,
                2,
                () -> 100 * output);
        panel.sensor(
                KEY + "/power", name + " power", "Electric_Power_Sensor", EmulatedUnit.KILOWATT, 0.05, () -> power);
        panel.command(KEY + "/command", name + " command", "On_Off_Command", "off", "on", command);
        panel.status(KEY + "/status", name + " status", "On_Off_Status", "off", "on", command::on);
    }
}
