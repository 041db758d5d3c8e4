package io.plenum.emulator.aula;

import io.plenum.emulator.EmulatedUnit;

/** Extract of wet rooms, the kitchen or the garage. */
final class ExhaustFan {

    final String key;
    private final String name;
    private final String space;
    private final String floor;
    private final double full;
    private final Faults faults;
    final Setting command = new Setting(0);
    double power;

    ExhaustFan(int number, String name, String space, String floor, double full, Faults faults) {
        key = "exhaust-fan-" + number;
        this.name = name;
        this.space = space;
        this.floor = floor;
        this.full = full;
        this.faults = faults;
    }

    boolean running() {
        return command.on() && !faults.has(key, Faults.FAILED_FAN);
    }

    void step(boolean scheduled) {
        command.decide(scheduled ? 1 : 0);
        power = running() ? full : 0;
    }

    void enter(Plan plan, Plan.Panel panel) {
        plan.machine(key, name, "Exhaust_Fan", "hvac", space, floor, space);
        panel.command(key + "/command", name + " command", "Fan_On_Off_Command", "off", "on", command);
        panel.status(key + "/status", name + " status", "Fan_On_Off_Status", "off", "on", this::running);
        panel.sensor(
                key + "/power", name + " power", "Electric_Power_Sensor", EmulatedUnit.KILOWATT, 0.05, () -> power);
    }
}
