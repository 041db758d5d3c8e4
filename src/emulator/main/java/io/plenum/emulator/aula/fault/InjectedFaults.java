package io.plenum.emulator.aula.fault;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Faults in force, by equipment. Severity runs from 0 (none) to 1. */
public final class InjectedFaults {

    public static final String STUCK_DAMPER = "stuck-damper";
    public static final String LEAKING_VALVE = "leaking-valve";
    public static final String DRIFTING_SENSOR = "drifting-sensor";
    public static final String FAILED_FAN = "failed-fan";
    public static final String LIGHTS_LEFT_ON = "lights-left-on";
    public static final String DEVICE_OFFLINE = "device-offline";
    public static final String DOOR_HELD = "door-held";
    public static final String FOULED_FILTER = "fouled-filter";

    /** The fire panel reports a fault of its own. */
    public static final String PANEL_FAULT = "panel-fault";

    /** Somebody is where the alarm system is armed. */
    public static final String INTRUSION = "intrusion";

    public static final Set<String> KINDS = Set.of(
            STUCK_DAMPER,
            LEAKING_VALVE,
            DRIFTING_SENSOR,
            FAILED_FAN,
            LIGHTS_LEFT_ON,
            DEVICE_OFFLINE,
            DOOR_HELD,
            FOULED_FILTER,
            PANEL_FAULT,
            INTRUSION);

    /** @param equipment key of the equipment, {@code device-1101} for an offline controller */
    public record Fault(String equipment, String fault) {}

    private final Map<Fault, Double> inForce = new ConcurrentHashMap<>();

    public void set(String equipment, String fault, double severity) {
        inForce.put(new Fault(equipment, fault), severity);
    }

    public void clear(String equipment, String fault) {
        inForce.remove(new Fault(equipment, fault));
    }

    public void clear() {
        inForce.clear();
    }

    public Map<Fault, Double> all() {
        return Map.copyOf(inForce);
    }

    /** By equipment and fault, with a line break between them. */
    public Map<String, Double> named() {
        Map<String, Double> named = new TreeMap<>();
        inForce.forEach((fault, severity) -> named.put(fault.equipment() + "\n" + fault.fault(), severity));
        return named;
    }

    public void replace(Map<String, Double> named) {
        clear();
        named.forEach((name, severity) -> {
            int end = name.indexOf('\n');
            set(name.substring(0, end), name.substring(end + 1), severity);
        });
    }

    public double severity(String equipment, String fault) {
        return inForce.isEmpty() ? 0 : inForce.getOrDefault(new Fault(equipment, fault), 0.0);
    }

    public boolean has(String equipment, String fault) {
        return severity(equipment, fault) > 0;
    }
}
