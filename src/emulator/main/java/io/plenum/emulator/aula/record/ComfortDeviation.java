package io.plenum.emulator.aula.record;

import io.plenum.emulator.aula.room.ThermalZone;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The true discomfort by room since the start, while people are in it: kelvin-hours outside {@value #COLDEST} to {@value #WARMEST} °C
 * (EN 16798-1 category II for offices, heating and cooling season) and ppm-hours of CO₂ above {@value #STALEST} ppm (the same
 * category: 800 above outdoors).
 */
public final class ComfortDeviation {

    public static final double COLDEST = 20;
    public static final double WARMEST = 26;
    public static final double STALEST = 1220;

    private final Map<String, Double> kelvinHours = new LinkedHashMap<>();
    private final Map<String, Double> partsPerMillionHours = new LinkedHashMap<>();

    public synchronized void add(ThermalZone zone, double seconds) {
        if (zone.people == 0) {
            return;
        }
        double outside = Math.max(0, Math.max(COLDEST - zone.temperature, zone.temperature - WARMEST));
        kelvinHours.merge(zone.space.key(), outside * seconds / 3600, Double::sum);
        double stale = Math.max(0, zone.co2 - STALEST);
        partsPerMillionHours.merge(zone.space.key(), stale * seconds / 3600, Double::sum);
    }

    public synchronized void replace(
            Map<String, Double> keptKelvinHours, Map<String, Double> keptPartsPerMillionHours) {
        kelvinHours.clear();
        kelvinHours.putAll(keptKelvinHours);
        partsPerMillionHours.clear();
        partsPerMillionHours.putAll(keptPartsPerMillionHours);
    }

    /** K·h by room; rooms that nobody was in are absent. */
    public synchronized Map<String, Double> kelvinHours() {
        return new LinkedHashMap<>(kelvinHours);
    }

    /** ppm·h by room. */
    public synchronized Map<String, Double> partsPerMillionHours() {
        return new LinkedHashMap<>(partsPerMillionHours);
    }
}
