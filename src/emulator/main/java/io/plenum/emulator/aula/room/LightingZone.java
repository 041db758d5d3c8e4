package io.plenum.emulator.aula.room;

import io.plenum.emulator.EmulatedUnit;
import io.plenum.emulator.aula.ageing.AgeingKind;
import io.plenum.emulator.aula.ageing.Wear;
import io.plenum.emulator.aula.control.ControlParameter;
import io.plenum.emulator.aula.control.ControlSettings;
import io.plenum.emulator.aula.fault.InjectedFaults;
import io.plenum.emulator.aula.point.CommandableValue;
import io.plenum.emulator.aula.point.EquipmentRegister;
import io.plenum.emulator.aula.weather.SyntheticWeather;

/** The lights of a room, with presence and daylight sensors. As found most run by the clock. */
public final class LightingZone {

    private static final double WATTS = 7; // per m² at full level
    private static final double FULL_LUX = 500;

    /** Of their light, what lamps have lost when they are due (L80). */
    private static final double DIMMED = 0.2;

    final String key;
    public final ThermalZone zone;
    private final ControlSettings control;
    private final InjectedFaults faults;
    final CommandableValue level = new CommandableValue(0);
    boolean occupied;
    double lux;
    /** kW */
    public double power;

    public final Wear lampWear = new Wear(AgeingKind.LAMP);
    private double empty = 900;

    public LightingZone(ThermalZone zone, ControlSettings control, InjectedFaults faults) {
        this.zone = zone;
        this.control = control;
        this.faults = faults;
        key = "lighting-" + zone.space.number();
    }

    public void step(double seconds, SyntheticWeather weather, boolean scheduled) {
        empty = zone.people > 0 ? 0 : empty + seconds;
        occupied = empty < 900;
        double daylight = daylight(weather);
        level.decide(100 * wanted(daylight, scheduled));
        double share = level.value() / 100;
        lux = daylight + FULL_LUX * share * (1 - DIMMED * Math.min(2, lampWear.level()));
        lampWear.use(seconds, share);
        power = WATTS * zone.space.area() * share / 1000;
    }

    private double wanted(double daylight, boolean scheduled) {
        if (faults.has(key, InjectedFaults.LIGHTS_LEFT_ON)) {
            return 1;
        }
        double dimmed =
                control.on(ControlParameter.LIGHTS_BY_DAYLIGHT) ? Math.clamp(1 - daylight / FULL_LUX, 0.1, 1) : 1;
        boolean byClock = !control.on(ControlParameter.LIGHTS_BY_PRESENCE)
                && switch (zone.space.use()) {
                    case "open-office", "corridor", "lobby", "stairs", "lounge", "cafe" -> true;
                    default -> false;
                };
        if (byClock) {
            return scheduled ? dimmed : 0;
        }
        return occupied ? dimmed : 0;
    }

    private double daylight(SyntheticWeather weather) {
        double most = 0;
        String directions = "NESW";
        for (int i = 0; i < 4; i++) {
            if (zone.space.facade(directions.charAt(i)) > 0) {
                most = Math.max(most, weather.onPlane(Math.PI / 2, i * Math.PI / 2));
            }
        }
        return 110 * Math.min(most, 250) * 0.025;
    }

    public void register(EquipmentRegister register, EquipmentRegister.Controller controller) {
        SpaceSpec space = zone.space;
        String name = space.name() + " lights";
        register.machine(key, name, "Lighting_Zone", "lighting", space.key(), space.floor(), space.key());
        controller.setpoint(key + "/level", name + " level", "Luminance_Command", EmulatedUnit.PERCENT, 1, level);
        controller.sensor(
                key + "/illuminance", name + " illuminance", "Illuminance_Sensor", EmulatedUnit.LUX, 10, () -> lux);
        controller.status(
                key + "/occupancy", name + " presence", "Occupancy_Status", "empty", "occupied", () -> occupied);
        controller.sensor(
                key + "/power", name + " power", "Electric_Power_Sensor", EmulatedUnit.KILOWATT, 0.01, () -> power);
    }
}
