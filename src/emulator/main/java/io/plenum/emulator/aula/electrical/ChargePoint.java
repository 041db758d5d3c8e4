package io.plenum.emulator.aula.electrical;

import io.plenum.emulator.EmulatedUnit;
import io.plenum.emulator.aula.point.CommandableValue;
import io.plenum.emulator.aula.point.EquipmentRegister;
import io.plenum.emulator.aula.room.Occupants;
import java.time.ZonedDateTime;
import java.util.List;

/** A charge point of the car park: a car may come in the morning, wants its energy and stays until its driver goes home. */
public final class ChargePoint {

    private static final double EVEN_UNTIL = 16;

    final String key;
    private final int number;
    private final long seed;
    final CommandableValue limit = new CommandableValue(11);
    public double power;
    double energy;
    private boolean connected;
    private double missing;
    private long day = -1;
    private boolean hurries;

    public ChargePoint(int number, long seed) {
        this.number = number;
        this.seed = seed;
        key = "charge-point-" + number;
        energy = 2000 + 311.0 * number;
    }

    /** Another car comes, or the one that is there has to leave soon: as fast as its limit allows. */
    public void chargeAtOnce(double kilowattHours) {
        missing = kilowattHours;
        hurries = true;
    }

    public boolean wants() {
        return connected && missing > 0;
    }

    /** @param surplus what it may take beyond an even rate, kW; infinite where nobody shifts */
    public void step(double seconds, ZonedDateTime local, double surplus) {
        long today = local.toLocalDate().toEpochDay();
        double hour = local.toLocalTime().toSecondOfDay() / 3600.0;
        boolean comes = local.getDayOfWeek().getValue() <= 5 && Occupants.unit(seed, number, today, 1) < 0.75;
        if (today != day) {
            day = today;
            missing = 8 + 30 * Occupants.unit(seed, number, today, 2);
        }
        double arrival = 7.5 + 1.6 * Occupants.unit(seed, number, today, 3);
        double leaving = 16 + 2.2 * Occupants.unit(seed, number, today, 4);
        hurries &= missing > 0;
        connected = hurries || comes && hour > arrival && hour < leaving;
        double even = hurries ? Double.POSITIVE_INFINITY : missing / Math.max(0.25, EVEN_UNTIL - hour);
        power = wants() ? Math.max(0, Math.min(Math.min(11, limit.value()), Math.max(even, surplus))) : 0;
        missing -= power * seconds / 3600;
        energy += power * seconds / 3600;
    }

    public void register(EquipmentRegister register, EquipmentRegister.Controller controller) {
        String name = "Charge point " + number;
        register.machine(key, name, "Electric_Vehicle_Charging_Station", "energy", "", "floor-0");
        controller.mode(
                key + "/status",
                name + " status",
                "Status",
                List.of("free", "connected", "charging"),
                () -> power > 0 ? 3 : connected ? 2 : 1);
        controller.sensor(
                key + "/power", name + " power", "Electric_Power_Sensor", EmulatedUnit.KILOWATT, 0.1, () -> power);
        controller.sensor(
                key + "/energy",
                name + " register",
                "Energy_Usage_Sensor",
                EmulatedUnit.KILOWATT_HOUR,
                0.1,
                () -> energy);
        controller.setpoint(key + "/power-limit", name + " limit", "Setpoint", EmulatedUnit.KILOWATT, 0.1, limit);
    }
}
