package io.plenum.trial;

import io.plenum.emulator.aula.AulaHouse;
import io.plenum.emulator.aula.control.ControlParameter;
import io.plenum.emulator.aula.fault.InjectedFaults;
import io.plenum.recommendation.estimate.Proposal;
import io.plenum.recommendation.estimate.SettingChange;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Exactly the recommended change, as settings of the virtual building.
 *
 * @param repaired equipment whose leaking valves are repaired
 */
record AppliedChange(Map<ControlParameter, Double> parameters, Set<String> repaired) {

    static final AppliedChange NONE = new AppliedChange(Map.of(), Set.of());
    /** Words that are a switch, whatever their value. */
    private static final Map<String, ControlParameter> SWITCHES = Map.of(
            "optimal-start", ControlParameter.OPTIMAL_START,
            "lights.presence", ControlParameter.LIGHTS_BY_PRESENCE,
            "lights.daylight", ControlParameter.LIGHTS_BY_DAYLIGHT,
            "hot-water-reset", ControlParameter.HOT_WATER_RESET,
            "chilled-water-reset", ControlParameter.CHILLED_WATER_RESET,
            "heat-on-demand", ControlParameter.HEATING_ON_DEMAND,
            "economiser", ControlParameter.ECONOMISER,
            "charging-shift", ControlParameter.CHARGING_SHIFT);

    private static final Map<String, ControlParameter> VALUES = Map.of(
            "schedule.start", ControlParameter.AIR_START,
            "schedule.end", ControlParameter.AIR_END,
            "schedule.days", ControlParameter.AIR_DAYS,
            "lights.start", ControlParameter.LIGHT_START,
            "lights.end", ControlParameter.LIGHT_END,
            "lights.days", ControlParameter.LIGHT_DAYS,
            "supply-reset.low", ControlParameter.SUPPLY_LOW,
            "supply-reset.high", ControlParameter.SUPPLY_HIGH,
            "cooling-set-point", ControlParameter.COOLING_OCCUPIED);

    static AppliedChange of(Proposal proposal) {
        Map<ControlParameter, Double> parameters = new EnumMap<>(ControlParameter.class);
        Set<String> repaired = new TreeSet<>();
        for (SettingChange change : proposal.changes()) {
            ControlParameter onOff = SWITCHES.get(change.what());
            ControlParameter value = VALUES.get(change.what());
            Double to = change.to();
            if (onOff != null) {
                parameters.put(onOff, 1.0);
            } else if (value != null && to != null) {
                parameters.put(value, to);
            } else {
                special(change, parameters, repaired);
            }
        }
        return new AppliedChange(parameters, repaired);
    }

    private static void special(SettingChange change, Map<ControlParameter, Double> parameters, Set<String> repaired) {
        Double to = change.to();
        switch (change.what()) {
            case "minimum-flow-share" -> {
                parameters.put(
                        ControlParameter.MINIMUM_FLOW,
                        ControlParameter.MINIMUM_FLOW.preset(false) * (to == null ? 1 : to));
                parameters.put(ControlParameter.DUAL_MAXIMUM, 1.0);
                parameters.put(ControlParameter.DEMAND_VENTILATION, 1.0);
            }
            case "pressure-reset" -> {
                parameters.put(ControlParameter.PRESSURE_RESET, 1.0);
                parameters.put(
                        ControlParameter.PRESSURE_LOW, to == null ? ControlParameter.PRESSURE_LOW.preset(true) : to);
            }
            case "night-set-point" ->
                parameters.put(
                        ControlParameter.HEATING_UNOCCUPIED,
                        to == null ? ControlParameter.HEATING_UNOCCUPIED.preset(true) : to);
            case "base-load" -> parameters.put(ControlParameter.PLUGS_LEFT_ON, 0.0);
            case "release" -> parameters.put(ControlParameter.EXHAUST_OVERRIDE, 0.0);
            case "repair" -> repaired.add(change.point());
            case "minimum-flow" -> {
                // The share says it for all boxes alike.
            }
            default -> throw new IllegalArgumentException("nothing in the virtual building is called " + change.what());
        }
        if (parameters.containsKey(ControlParameter.SUPPLY_LOW)) {
            parameters.put(ControlParameter.SUPPLY_RESET, 1.0);
        }
    }

    AppliedChange and(AppliedChange other) {
        Map<ControlParameter, Double> all = new EnumMap<>(ControlParameter.class);
        all.putAll(parameters);
        all.putAll(other.parameters);
        Set<String> both = new TreeSet<>(repaired);
        both.addAll(other.repaired);
        return new AppliedChange(all, both);
    }

    void in(AulaHouse building) {
        parameters.forEach(building::set);
        repaired.forEach(key -> building.faults().clear(key, InjectedFaults.LEAKING_VALVE));
    }
}
