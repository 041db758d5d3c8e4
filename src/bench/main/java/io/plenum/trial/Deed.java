package io.plenum.trial;

import io.plenum.advice.estimate.Change;
import io.plenum.advice.estimate.Proposal;
import io.plenum.emulator.aula.AulaHouse;
import io.plenum.emulator.aula.Faults;
import io.plenum.emulator.aula.Knob;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Exactly the recommended change, as settings of the virtual building.
 *
 * @param mended equipment whose leaking valves are mended
 */
record Deed(Map<Knob, Double> knobs, Set<String> mended) {

    static final Deed NONE = new Deed(Map.of(), Set.of());
    /** Words that are a switch, whatever their value. */
    private static final Map<String, Knob> SWITCHES = Map.of(
            "optimal-start", Knob.OPTIMAL_START,
            "lights.presence", Knob.LIGHTS_BY_PRESENCE,
            "lights.daylight", Knob.LIGHTS_BY_DAYLIGHT,
            "hot-water-reset", Knob.HOT_WATER_RESET,
            "chilled-water-reset", Knob.CHILLED_WATER_RESET,
            "heat-on-demand", Knob.HEATING_ON_DEMAND,
            "economiser", Knob.ECONOMISER,
            "charging-shift", Knob.CHARGING_SHIFT);

    private static final Map<String, Knob> VALUES = Map.of(
            "schedule.start", Knob.AIR_START,
            "schedule.end", Knob.AIR_END,
            "schedule.days", Knob.AIR_DAYS,
            "lights.start", Knob.LIGHT_START,
            "lights.end", Knob.LIGHT_END,
            "lights.days", Knob.LIGHT_DAYS,
            "supply-reset.low", Knob.SUPPLY_LOW,
            "supply-reset.high", Knob.SUPPLY_HIGH,
            "cooling-set-point", Knob.COOLING_OCCUPIED);

    static Deed of(Proposal proposal) {
        Map<Knob, Double> knobs = new EnumMap<>(Knob.class);
        Set<String> mended = new TreeSet<>();
        for (Change change : proposal.changes()) {
            Knob onOff = SWITCHES.get(change.what());
            Knob value = VALUES.get(change.what());
            Double to = change.to();
            if (onOff != null) {
                knobs.put(onOff, 1.0);
            } else if (value != null && to != null) {
                knobs.put(value, to);
            } else {
                special(change, knobs, mended);
            }
        }
        return new Deed(knobs, mended);
    }

    private static void special(Change change, Map<Knob, Double> knobs, Set<String> mended) {
        Double to = change.to();
        switch (change.what()) {
            case "minimum-flow-share" -> {
                knobs.put(Knob.MINIMUM_FLOW, Knob.MINIMUM_FLOW.preset(false) * (to == null ? 1 : to));
                knobs.put(Knob.DUAL_MAXIMUM, 1.0);
                knobs.put(Knob.DEMAND_VENTILATION, 1.0);
            }
            case "pressure-reset" -> {
                knobs.put(Knob.PRESSURE_RESET, 1.0);
                knobs.put(Knob.PRESSURE_LOW, to == null ? Knob.PRESSURE_LOW.preset(true) : to);
            }
            case "night-set-point" ->
                knobs.put(Knob.HEATING_UNOCCUPIED, to == null ? Knob.HEATING_UNOCCUPIED.preset(true) : to);
            case "base-load" -> knobs.put(Knob.PLUGS_LEFT_ON, 0.0);
            case "release" -> knobs.put(Knob.EXHAUST_OVERRIDE, 0.0);
            case "repair" -> mended.add(change.point());
            case "minimum-flow" -> {
                // The share says it for all boxes alike.
            }
            default -> throw new IllegalArgumentException("nothing in the virtual building is called " + change.what());
        }
        if (knobs.containsKey(Knob.SUPPLY_LOW)) {
            knobs.put(Knob.SUPPLY_RESET, 1.0);
        }
    }

    Deed and(Deed other) {
        Map<Knob, Double> all = new EnumMap<>(Knob.class);
        all.putAll(knobs);
        all.putAll(other.knobs);
        Set<String> both = new TreeSet<>(mended);
        both.addAll(other.mended);
        return new Deed(all, both);
    }

    void in(AulaHouse house) {
        knobs.forEach(house::set);
        mended.forEach(key -> house.faults().clear(key, Faults.LEAKING_VALVE));
    }
}
