package io.plenum.emulator.aula;

import io.plenum.emulator.EmulatedUnit;
import java.util.function.DoubleSupplier;

/** Power and its register. */
final class Meter {

    private final String key;
    private final String name;
    private final String brickClass;
    private final String floor;
    private final DoubleSupplier source;
    double power;
    double energy;

    Meter(String key, String name, String brickClass, String floor, double start, DoubleSupplier source) {
        this.key = key;
        this.name = name;
        this.brickClass = brickClass;
        this.floor = floor;
        this.source = source;
        energy = start;
    }

    void step(double seconds) {
        power = source.getAsDouble();
        energy += power * seconds / 3600;
    }

    void enter(Plan plan, Plan.Panel panel, String... feeds) {
        plan.machine(key, name, brickClass, "energy", "space-0-02", floor, feeds);
        panel.sensor(key + "/power", name + " power", "Power_Sensor", EmulatedUnit.KILOWATT, 0.1, () -> power);
        panel.sensor(
                key + "/energy",
                name + " register",
                "Energy_Usage_Sensor",
                EmulatedUnit.KILOWATT_HOUR,
                0.1,
                () -> energy);
    }
}
