package io.plenum.emulator.aula;

import io.plenum.emulator.aula.ageing.Wear;
import io.plenum.emulator.aula.air.AirHandler;
import java.util.Map;
import java.util.TreeMap;

/** What ages in the building, by equipment and part. */
final class BuildingAgeing {

    private final Map<String, Wear> parts = new TreeMap<>();

    BuildingAgeing(BuildingSystems systems) {
        for (int i = 0; i < systems.airHandlers.size(); i++) {
            AirHandler unit = systems.airHandlers.get(i);
            String key = "ahu-" + (i + 1);
            parts.put(key + "/filter", unit.filter.wear);
            parts.put(key + "/fan", unit.fanWear);
            parts.put(key + "/heating-coil", unit.heatingCoil.wear);
            parts.put(key + "/cooling-coil", unit.coolingCoil.wear);
            parts.put(key + "/heating-valve", unit.heatingValve.wear);
            parts.put(key + "/cooling-valve", unit.coolingValve.wear);
        }
        for (int i = 0; i < 2; i++) {
            parts.put("chiller-" + (i + 1) + "/condenser", systems.chilledWater.condenserWear(i));
        }
        parts.put("chilled-water-pump/pump", systems.chilledWater.pumpWear());
        parts.put("hot-water-pump/pump", systems.hotWater.pumpWear);
        systems.lights.forEach(light -> parts.put("lighting-" + light.zone.space.number() + "/lamps", light.lampWear));
    }

    /** Each part by a seed of its own, so that it ages the same whatever else there is. */
    void age(long seed, double acceleration) {
        parts.forEach((name, wear) -> wear.age(31 * seed + name.hashCode(), acceleration));
    }

    Map<String, Wear> parts() {
        return parts;
    }
}
