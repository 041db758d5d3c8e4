package io.plenum.emulator.aula;

import io.plenum.emulator.aula.electrical.EmulatedMeter;
import io.plenum.emulator.aula.record.EnergyBySystem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * The meters of the building. Each consumer stands behind exactly one sub-meter, so the main meter is the sum of the sub-meters
 * less what the roof gives; it turns negative while the building feeds into the grid.
 */
final class Metering {

    private final BuildingSystems systems;
    private final List<EmulatedMeter> parts = new ArrayList<>();
    private final List<EmulatedMeter> media = new ArrayList<>();
    private final EmulatedMeter main;

    Metering(BuildingSystems systems) {
        this.systems = systems;
        for (int f = 0; f < 4; f++) {
            int floor = f;
            part("floor-" + f, "floor " + f, 90_000 + 700 * f, () -> lighting(floor) + plugs(floor));
        }
        part("ventilation", "ventilation", 61_000, this::fans);
        part("cooling", "cooling", 44_000, this::cooling);
        part("pumps", "pumps", 12_000, this::pumps);
        part("lifts", "lifts", 6_000, () -> systems.security.liftPower);
        part("charging", "charging", 15_000, this::charging);
        main = meter(
                "meter-electricity-main",
                "Electricity main",
                "Building_Electrical_Meter",
                310_000,
                () -> parts.stream().mapToDouble(m -> m.power).sum() - systems.photovoltaics.power);
        media.add(meter("meter-heat", "Heat", "Thermal_Energy_Meter", 205_000, () -> systems.hotWater.heat));
        media.add(meter("meter-gas", "Gas", "Building_Gas_Meter", 224_000, () -> systems.hotWater.gas));
        media.add(meter(
                "meter-cold",
                "Chilled water",
                "Thermal_Energy_Meter",
                98_000,
                () -> (systems.chilledWater.load[0] + systems.chilledWater.load[1]) / 1000));
    }

    private void part(String key, String name, double start, DoubleSupplier source) {
        parts.add(meter("meter-electricity-" + key, "Electricity " + name, "Electrical_Meter", start, source));
    }

    private static EmulatedMeter meter(
            String key, String name, String brickClass, double start, DoubleSupplier source) {
        return new EmulatedMeter(key, name, brickClass, "floor-0", start, source);
    }

    /** Sub-meters, then the main meter that adds them up. */
    List<EmulatedMeter> electricity() {
        List<EmulatedMeter> all = new ArrayList<>(parts);
        all.add(main);
        return all;
    }

    /** Heat, gas and chilled water. */
    List<EmulatedMeter> media() {
        return media;
    }

    /** The main meter comes last: it reads what the others have just measured. */
    void step(double seconds) {
        electricity().forEach(m -> m.step(seconds));
        media.forEach(m -> m.step(seconds));
    }

    void book(EnergyBySystem ledger, double seconds) {
        ledger.add("ventilation", fans(), seconds);
        ledger.add("cooling", cooling(), seconds);
        ledger.add("pumps", pumps(), seconds);
        ledger.add("lighting", systems.lights.stream().mapToDouble(l -> l.power).sum(), seconds);
        ledger.add("plugs", systems.zones.stream().mapToDouble(z -> z.plugPower).sum(), seconds);
        ledger.add("lifts", systems.security.liftPower, seconds);
        ledger.add("charging", charging(), seconds);
        ledger.add("photovoltaics", systems.photovoltaics.power, seconds);
        ledger.add("heat", systems.hotWater.heat, seconds);
        ledger.add("gas", systems.hotWater.gas, seconds);
    }

    private double lighting(int floor) {
        return systems.lights.stream()
                .filter(l -> l.zone.space.level() == floor)
                .mapToDouble(l -> l.power)
                .sum();
    }

    private double plugs(int floor) {
        return systems.zones.stream()
                .filter(z -> z.space.level() == floor)
                .mapToDouble(z -> z.plugPower)
                .sum();
    }

    private double fans() {
        return systems.airHandlers.stream()
                        .mapToDouble(a -> a.supplyFanPower + a.returnFanPower)
                        .sum()
                + systems.exhaustFans.stream().mapToDouble(f -> f.power).sum();
    }

    private double cooling() {
        return systems.chilledWater.power() + systems.chilledWater.towerPower + systems.serverCooling.power;
    }

    private double pumps() {
        return systems.chilledWater.pumpPower + systems.hotWater.pumpPower;
    }

    private double charging() {
        return systems.chargePoints.stream().mapToDouble(c -> c.power).sum();
    }
}
