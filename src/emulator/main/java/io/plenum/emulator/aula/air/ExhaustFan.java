package io.plenum.emulator.aula.air;

import io.plenum.emulator.EmulatedUnit;
import io.plenum.emulator.aula.fault.InjectedFaults;
import io.plenum.emulator.aula.point.CommandableValue;
import io.plenum.emulator.aula.point.EquipmentRegister;

/** Extract of wet rooms, the kitchen or the garage. */
public final class ExhaustFan {

    final String key;
    private final String name;
    private final String space;
    private final String floor;
    private final double full;
    private final InjectedFaults faults;
    public final CommandableValue command = new CommandableValue(0);
    public double power;

    public ExhaustFan(int number, String name, String space, String floor, double full, InjectedFaults faults) {
        key = "exhaust-fan-" + number;
        this.name = name;
        this.space = space;
        this.floor = floor;
        this.full = full;
        this.faults = faults;
    }

    boolean running() {
        return command.on() && !faults.has(key, InjectedFaults.FAILED_FAN);
    }

    public void step(boolean scheduled) {
        command.decide(scheduled ? 1 : 0);
        power = running() ? full : 0;
    }

    public void register(EquipmentRegister register, EquipmentRegister.Controller controller) {
        register.machine(key, name, "Exhaust_Fan", "hvac", space, floor, space);
        controller.command(key + "/command", name + " command", "Fan_On_Off_Command", "off", "on", command);
        controller.status(key + "/status", name + " status", "Fan_On_Off_Status", "off", "on", this::running);
        controller.sensor(
                key + "/power", name + " power", "Electric_Power_Sensor", EmulatedUnit.KILOWATT, 0.05, () -> power);
    }
}
