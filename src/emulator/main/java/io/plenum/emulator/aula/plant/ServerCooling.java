package io.plenum.emulator.aula.plant;

import io.plenum.emulator.EmulatedUnit;
import io.plenum.emulator.aula.control.PiController;
import io.plenum.emulator.aula.point.CommandableValue;
import io.plenum.emulator.aula.point.EquipmentRegister;
import io.plenum.emulator.aula.room.SpaceSpec;
import io.plenum.emulator.aula.room.ThermalZone;

/** The split unit that keeps the server room cool day and night, beside and independent of the chillers. */
public final class ServerCooling {

    private static final double CAPACITY = 12_000; // W
    private static final double EFFICIENCY = 3.1;
    private static final String KEY = "crac-1";

    private final ThermalZone room;
    private final PiController loop = new PiController(0.25, 900, 0, 1);
    final CommandableValue setPoint = new CommandableValue(22);
    final CommandableValue command = new CommandableValue(1);
    /** kW */
    public double power;

    private double output;

    public ServerCooling(ThermalZone room) {
        this.room = room;
    }

    /** Takes its heat from the room; after the boxes have brought their air. */
    public void step(double seconds) {
        output = command.on() ? loop.run(room.temperature - setPoint.value(), seconds) : 0;
        double heat = output * CAPACITY;
        room.supplied -= heat;
        power = command.on() ? 0.35 + heat / EFFICIENCY / 1000 : 0;
    }

    public void register(EquipmentRegister register, EquipmentRegister.Controller controller) {
        String name = "Server room cooling";
        SpaceSpec space = room.space;
        register.machine(KEY, name, "Computer_Room_Air_Conditioner", "hvac", space.key(), space.floor(), space.key());
        controller.setpoint(
                KEY + "/temperature-set-point",
                name + " set point",
                "Cooling_Temperature_Setpoint",
                EmulatedUnit.CELSIUS,
                0.1,
                setPoint);
        controller.sensor(
                KEY + "/return-air-temperature",
                name + " return air temperature",
                "Return_Air_Temperature_Sensor",
                EmulatedUnit.CELSIUS,
                0.1,
                () -> room.temperature);
        controller.value(
                KEY + "/cooling-output",
                name + " output",
                "Cooling_Demand_Sensor",
                EmulatedUnit.PERCENT,
                2,
                () -> 100 * output);
        controller.sensor(
                KEY + "/power", name + " power", "Electric_Power_Sensor", EmulatedUnit.KILOWATT, 0.05, () -> power);
        controller.command(KEY + "/command", name + " command", "On_Off_Command", "off", "on", command);
        controller.status(KEY + "/status", name + " status", "On_Off_Status", "off", "on", command::on);
    }
}
