package io.plenum.emulator.aula.record;

import java.util.LinkedHashMap;
import java.util.Map;

/** The true energy by system since the start, kWh; what later savings are checked against. */
public final class EnergyBySystem {

    private final Map<String, Double> energy = new LinkedHashMap<>();

    public synchronized void add(String system, double kilowatts, double seconds) {
        energy.merge(system, kilowatts * seconds / 3600, Double::sum);
    }

    public synchronized Map<String, Double> kilowattHours() {
        return new LinkedHashMap<>(energy);
    }

    public synchronized void replace(Map<String, Double> kept) {
        energy.clear();
        energy.putAll(kept);
    }

    /** Energy of one system, kWh; 0 where it has used none. */
    public synchronized double kilowattHours(String system) {
        return energy.getOrDefault(system, 0.0);
    }
}
