package io.plenum.emulator.aula.room;

import io.plenum.emulator.EmulatedUnit;
import io.plenum.emulator.aula.point.EquipmentRegister;
import io.plenum.emulator.aula.weather.SyntheticWeather;
import java.time.ZonedDateTime;

/**
 * One room as two resistances and two capacitances: Ci·Ṫi = (Te − Ti)/Rie + (Ta − Ti)/Ria + Q and
 * Ce·Ṫe = (Ti − Te)/Rie + (Ta − Te)/Rea, with sun, people, lights and plugs as gains and a CO₂ balance of its air.
 */
public final class ThermalZone {

    public static final double AIR_HEAT = 1206; // J/(m³·K)
    private static final double HEIGHT = 3.0;
    private static final double WINDOW_SHARE = 0.4;
    private static final double OUTDOOR_CO2 = 420;

    public final SpaceSpec space;
    final double heatCapacity;
    private final double massCapacity;
    private final double toMass;
    private final double massToOutside;
    private final double toOutside;
    private final double[] glass = new double[4];

    public double temperature = 21.5;
    public double co2 = 450;
    double humidity = 40;
    public int people;
    /** Electric power of plugs, kW. */
    public double plugPower;
    /** Heat that the boxes bring, W; set by them before each step. */
    public double supplied;
    /** Supply air, m³/s, and its CO₂. */
    public double airFlow;

    public double supplyCo2 = OUTDOOR_CO2;
    private double mass = 21.5;

    public ThermalZone(SpaceSpec space) {
        this.space = space;
        double area = space.area();
        double facade = HEIGHT * (space.facade('N') + space.facade('E') + space.facade('S') + space.facade('W'));
        double roof = space.level() == 0 || space.level() == 3 ? area : 0;
        heatCapacity = 45e3 * area;
        massCapacity = 260e3 * area;
        toMass = 8 * area;
        massToOutside = 0.28 * facade * (1 - WINDOW_SHARE) + 0.18 * roof;
        toOutside = 1.2 * facade * WINDOW_SHARE + 0.1 * area * HEIGHT * AIR_HEAT / 3600;
        String directions = "NESW";
        for (int i = 0; i < 4; i++) {
            glass[i] = HEIGHT * WINDOW_SHARE * space.facade(directions.charAt(i));
        }
    }

    public void step(
            double seconds,
            SyntheticWeather weather,
            Occupants crowd,
            ZonedDateTime local,
            double lightWatts,
            double leftOn) {
        people = crowd.in(space, local);
        plugPower = (plugs() + leftOn * space.area()) / 1000;
        double gains = people * 75.0 + plugPower * 1000 + lightWatts + sun(weather);
        double toAir =
                (mass - temperature) * toMass + (weather.temperature - temperature) * toOutside + gains + supplied;
        double toWall = (temperature - mass) * toMass + (weather.temperature - mass) * massToOutside;
        temperature += toAir * seconds / heatCapacity;
        mass += toWall * seconds / massCapacity;
        air(seconds, weather);
    }

    private double plugs() {
        double base =
                switch (space.use()) {
                    case "server" -> 220;
                    case "kitchen", "cafe" -> 9;
                    case "electrical", "plant" -> 6;
                    default -> 1.2;
                };
        return base * space.area() + people * 95.0;
    }

    /** Blinds come down when it glares. */
    private double sun(SyntheticWeather weather) {
        double total = 0;
        for (int i = 0; i < 4; i++) {
            if (glass[i] > 0) {
                double on = weather.onPlane(Math.PI / 2, i * Math.PI / 2);
                total += glass[i] * on * (on > 250 ? 0.16 : 0.36);
            }
        }
        return total;
    }

    private void air(double seconds, SyntheticWeather weather) {
        double volume = space.area() * HEIGHT;
        double leak = 0.1 * volume / 3600;
        double breath = people * 5.2e-6 * 1e6;
        double change = breath + airFlow * (supplyCo2 - co2) + leak * (OUTDOOR_CO2 - co2);
        co2 += change * Math.min(seconds, volume / Math.max(airFlow + leak, 1e-3)) / volume;
        double outdoorWater = weather.humidity / 100 * saturation(weather.temperature);
        double target = Math.clamp(100 * (outdoorWater + 0.8 + 0.02 * people) / saturation(temperature), 15, 85);
        humidity += (target - humidity) * Math.min(1, seconds / 3600);
    }

    /** Saturated water in air, g/kg, after Magnus. */
    private static double saturation(double celsius) {
        return 3.8 * Math.exp(17.62 * celsius / (243.12 + celsius));
    }

    public void register(EquipmentRegister.Controller controller) {
        controller.sensor(space.key() + "/co2", space.name() + " CO₂", "CO2_Sensor", EmulatedUnit.PPM, 10, () -> co2);
        controller.sensor(
                space.key() + "/relative-humidity",
                space.name() + " humidity",
                "Relative_Humidity_Sensor",
                EmulatedUnit.HUMIDITY,
                0.5,
                () -> humidity);
    }
}
