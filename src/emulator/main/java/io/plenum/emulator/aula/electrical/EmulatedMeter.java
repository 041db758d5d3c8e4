package io.plenum.emulator.aula.electrical;

import io.plenum.emulator.EmulatedUnit;
import io.plenum.emulator.aula.point.EquipmentRegister;
import java.util.function.DoubleSupplier;

/** Power and its register. */
public final class EmulatedMeter {

    private final String key;
    private final String name;
    private final String brickClass;
    private final String floor;
    private final DoubleSupplier source;
    public double power;
    public double energy;

    public EmulatedMeter(
            String key, String name, String brickClass, String floor, double start, DoubleSupplier source) {
        this.key = key;
        this.name = name;
        this.brickClass = brickClass;
        this.floor = floor;
        this.source = source;
        energy = start;
    }

    public void step(double seconds) {
        power = source.getAsDouble();
        energy += power * seconds / 3600;
    }

    public void register(EquipmentRegister register, EquipmentRegister.Controller controller, String... feeds) {
        register.machine(key, name, brickClass, "energy", "space-0-02", floor, feeds);
        controller.sensor(key + "/power", name + " power", "Power_Sensor", EmulatedUnit.KILOWATT, 0.1, () -> power);
        controller.sensor(
                key + "/energy",
                name + " register",
                "Energy_Usage_Sensor",
                EmulatedUnit.KILOWATT_HOUR,
                0.1,
                () -> energy);
    }
}
