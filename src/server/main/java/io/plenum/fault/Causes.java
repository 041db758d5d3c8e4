package io.plenum.fault;

import static io.plenum.fault.Cause.*;
import static java.util.Map.entry;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How strongly each rule points to each cause, from 0 to 1, and what follows from several rules together: the causes of one piece of
 * equipment are ranked by the sum over the rules that found something.
 */
public final class Causes {

    private static final Map<String, Map<Cause, Double>> BY_RULE = Map.ofEntries(
            entry("FC1", Map.of(FAN_WEAK, 0.5, FILTER_FOULED, 0.4, LOW_PRESSURE, 0.3)),
            entry("FC2", Map.of(MIXED_SENSOR, 0.6, RETURN_SENSOR, 0.3, OUTDOOR_SENSOR, 0.3)),
            entry("FC3", Map.of(MIXED_SENSOR, 0.6, RETURN_SENSOR, 0.3, OUTDOOR_SENSOR, 0.3)),
            entry("FC4", Map.of(LOOP_TUNING, 0.7)),
            entry("FC5", Map.of(NO_WATER, 0.4, VALVE_STUCK, 0.4, COOLING_VALVE_LEAKS, 0.4, SUPPLY_SENSOR, 0.3)),
            entry("FC6", Map.of(DAMPER_STUCK, 0.5, DAMPER_LEAKS, 0.4, MIXED_SENSOR, 0.3)),
            entry(
                    "FC7",
                    Map.of(
                            NO_WATER,
                            0.4,
                            VALVE_STUCK,
                            0.4,
                            COOLING_VALVE_LEAKS,
                            0.3,
                            DAMPER_STUCK,
                            0.25,
                            SUPPLY_SENSOR,
                            0.2)),
            entry(
                    "FC8",
                    Map.of(COOLING_VALVE_LEAKS, 0.4, HEATING_VALVE_LEAKS, 0.4, SUPPLY_SENSOR, 0.4, MIXED_SENSOR, 0.3)),
            entry("FC9", Map.of(OUTDOOR_SENSOR, 0.4, COOLING_VALVE_LEAKS, 0.4, SEQUENCE, 0.2)),
            entry("FC10", Map.of(DAMPER_STUCK, 0.5, MIXED_SENSOR, 0.4, OUTDOOR_SENSOR, 0.3)),
            entry("FC11", Map.of(HEATING_VALVE_LEAKS, 0.3, OUTDOOR_SENSOR, 0.3, DAMPER_STUCK, 0.3, SUPPLY_SENSOR, 0.3)),
            entry("FC12", Map.of(NO_WATER, 0.4, VALVE_STUCK, 0.4, HEATING_VALVE_LEAKS, 0.3, SUPPLY_SENSOR, 0.3)),
            entry(
                    "FC13",
                    Map.of(
                            NO_WATER,
                            0.4,
                            VALVE_STUCK,
                            0.4,
                            HEATING_VALVE_LEAKS,
                            0.3,
                            PLANT_CAPACITY,
                            0.3,
                            SUPPLY_SENSOR,
                            0.2)),
            entry("FC14", Map.of(COOLING_VALVE_LEAKS, 0.9)),
            entry("FC15", Map.of(HEATING_VALVE_LEAKS, 0.9)),
            entry("HEAT-COOL", Map.of(SEQUENCE, 0.6, LOOP_TUNING, 0.3, COOLING_VALVE_LEAKS, 0.2)),
            entry("FREE-COOLING", Map.of(ECONOMISER, 0.7, DAMPER_STUCK, 0.2)),
            entry(
                    "SAT-OFF",
                    Map.of(
                            VALVE_STUCK,
                            0.4,
                            NO_WATER,
                            0.35,
                            COOLING_VALVE_LEAKS,
                            0.3,
                            HEATING_VALVE_LEAKS,
                            0.3,
                            DAMPER_STUCK,
                            0.2)),
            entry("SCHEDULE", Map.of(SCHEDULE, 0.6, OVERRIDE, 0.4)),
            entry("COOLING-LEAK", Map.of(COOLING_VALVE_LEAKS, 0.8, SUPPLY_SENSOR, 0.3, MIXED_SENSOR, 0.3)),
            entry("HEATING-LEAK", Map.of(HEATING_VALVE_LEAKS, 0.7, SUPPLY_SENSOR, 0.4, MIXED_SENSOR, 0.3)),
            entry("DAMPER-LEAK", Map.of(DAMPER_LEAKS, 0.7, DAMPER_STUCK, 0.5, MIXED_SENSOR, 0.2)),
            entry("DAMPER-STUCK", Map.of(DAMPER_STUCK, 0.8, MIXED_SENSOR, 0.3)),
            entry("HEATING-LEAK-OFF", Map.of(HEATING_VALVE_LEAKS, 0.9, SUPPLY_SENSOR, 0.2)),
            entry("COOLING-LEAK-OFF", Map.of(COOLING_VALVE_LEAKS, 0.9, SUPPLY_SENSOR, 0.2)),
            entry("COOLING-DEAD", Map.of(NO_WATER, 0.5, VALVE_STUCK, 0.5, HEATING_VALVE_LEAKS, 0.2)),
            entry("HEATING-DEAD", Map.of(NO_WATER, 0.5, VALVE_STUCK, 0.5, COOLING_VALVE_LEAKS, 0.2)),
            entry("COOLING-DEMAND", Map.of(HEATING_VALVE_LEAKS, 0.4, NO_WATER, 0.3)),
            entry("HEATING-DEMAND", Map.of(COOLING_VALVE_LEAKS, 0.4, NO_WATER, 0.3)),
            entry("DAMPER-SHORT", Map.of(DAMPER_STUCK, 0.7, MIXED_SENSOR, 0.2)),
            entry("SENSOR-SHIFT", Map.of(OUTDOOR_SENSOR, 0.5, MIXED_SENSOR, 0.5)),
            entry(
                    "MIXING-SHIFT",
                    Map.of(MIXED_SENSOR, 0.4, RETURN_SENSOR, 0.4, DAMPER_STUCK, 0.3, OUTDOOR_SENSOR, 0.2)),
            entry("BIAS-MIXING", Map.of(MIXED_SENSOR, 0.5, RETURN_SENSOR, 0.5, OUTDOOR_SENSOR, 0.3)),
            entry("BIAS-MIXED", Map.of(MIXED_SENSOR, 0.9)),
            entry("BIAS-RETURN", Map.of(RETURN_SENSOR, 0.9)),
            entry("BIAS-OUTDOOR", Map.of(OUTDOOR_SENSOR, 0.9)),
            entry("STILL-MIXED", Map.of(MIXED_SENSOR, 0.8, DAMPER_LEAKS, 0.3)),
            entry("STILL-RETURN", Map.of(RETURN_SENSOR, 0.8)),
            entry("SENSOR-DRIFT", Map.of(DRIFTED_SENSOR, 0.95)),
            entry("OUTDOOR-NIGHT", Map.of(OUTDOOR_SENSOR, 0.9)),
            entry("RETURN-ZONES", Map.of(RETURN_SENSOR, 0.8, Cause.ZONE_SENSOR, 0.2)),
            entry("DUCT-HIGH", Map.of(DRIVE, 0.6, OVERRIDE, 0.5, LOOP_TUNING, 0.2)),
            entry("ECON-WARM", Map.of(ECONOMISER, 0.7, OUTDOOR_SENSOR, 0.3, RETURN_SENSOR, 0.2)),
            entry("POSITION-COOLING", Map.of(VALVE_STUCK, 0.9, VALVE_SENSOR, 0.4)),
            entry("POSITION-HEATING", Map.of(VALVE_STUCK, 0.9, VALVE_SENSOR, 0.4)),
            entry(
                    "ZONE-WARM",
                    Map.of(
                            ROOM_LOAD,
                            0.3,
                            DAMPER_STUCK,
                            0.3,
                            VALVE_STUCK,
                            0.3,
                            LOW_PRESSURE,
                            0.3,
                            NO_WATER,
                            0.2,
                            REHEAT_VALVE_LEAKS,
                            0.2)),
            entry("ZONE-COLD", Map.of(NO_WATER, 0.4, VALVE_STUCK, 0.4, DAMPER_STUCK, 0.3, ROOM_LOAD, 0.3)),
            entry("HEAT-WARM", Map.of(SEQUENCE, 0.5, OVERRIDE, 0.5, Cause.ZONE_SENSOR, 0.2)),
            entry("COOL-COLD", Map.of(SEQUENCE, 0.5, OVERRIDE, 0.5, Cause.ZONE_SENSOR, 0.2)),
            entry("VAV-LEAK", Map.of(DAMPER_LEAKS, 0.7, DAMPER_STUCK, 0.4, FLOW_SENSOR, 0.4)),
            entry("FLOW-ZERO", Map.of(FLOW_SENSOR, 0.9)),
            entry("VAV-STUCK", Map.of(DAMPER_STUCK, 0.8, FLOW_SENSOR, 0.5)),
            entry("BOX-NO-HEAT", Map.of(NO_WATER, 0.5, VALVE_STUCK, 0.5, DISCHARGE_SENSOR, 0.2)),
            entry("BOX-LOW-DISCHARGE", Map.of(NO_WATER, 0.6, VALVE_STUCK, 0.4)),
            entry("TERMINAL-FAN", Map.of(FAN_FAILED, 0.9, STATUS_CONTACT, 0.4)),
            entry("TERMINAL-FAN-COOLING", Map.of(SEQUENCE, 0.6, OVERRIDE, 0.4)),
            entry("FCU-COOLING-LEAK", Map.of(COOLING_VALVE_LEAKS, 0.8, DISCHARGE_SENSOR, 0.3)),
            entry("FCU-HEATING-LEAK", Map.of(HEATING_VALVE_LEAKS, 0.8, DISCHARGE_SENSOR, 0.3)),
            entry("FCU-NO-COOLING", Map.of(NO_WATER, 0.5, VALVE_STUCK, 0.5, AIR_BLOCKED, 0.2)),
            entry("FCU-NO-HEATING", Map.of(NO_WATER, 0.5, VALVE_STUCK, 0.5)),
            entry("AIR-LOW", Map.of(AIR_BLOCKED, 0.7, FILTER_FOULED, 0.6, FAN_WEAK, 0.4, FLOW_SENSOR, 0.2)),
            entry("DX-NO-COOLING", Map.of(REFRIGERANT, 0.6, COMPRESSOR, 0.5, AIR_BLOCKED, 0.3)),
            entry("DX-STUCK-ON", Map.of(CONTACTOR, 0.8, STATUS_CONTACT, 0.3)),
            entry("GAS-NO-HEAT", Map.of(HEATING_STAGE, 0.9)),
            entry("GAS-STUCK-ON", Map.of(HEATING_STAGE, 0.5, CONTACTOR, 0.6)),
            entry("DX-HEAT-COOL", Map.of(THERMOSTAT, 0.7, CONTACTOR, 0.4)),
            entry("DX-CYCLING", Map.of(OVERSIZED, 0.4, THERMOSTAT, 0.5, COMPRESSOR, 0.3, REFRIGERANT, 0.3)),
            entry("DX-NO-FAN", Map.of(FAN_FAILED, 0.7, STATUS_CONTACT, 0.5)),
            entry("DX-FREE-COOLING", Map.of(ECONOMISER, 0.7, DAMPER_STUCK, 0.3)),
            entry("CHILLER-CYCLING", Map.of(OVERSIZED, 0.5, LOOP_TUNING, 0.4, LOCAL_CONTROL, 0.2)),
            entry("CHILLER-IDLE", Map.of(NO_LOCKOUT, 0.6, OVERRIDE, 0.4, OVERSIZED, 0.2)),
            entry(
                    "CHILLER-EFFICIENCY",
                    Map.of(REFRIGERANT, 0.5, CONDENSER_FOULED, 0.4, EVAPORATOR_FOULED, 0.3, WATER_SENSOR, 0.2)),
            entry("CONDENSER-FOULED", Map.of(CONDENSER_FOULED, 0.9)),
            entry("EVAPORATOR-FOULED", Map.of(EVAPORATOR_FOULED, 0.7, REFRIGERANT, 0.6)),
            entry("CHW-RESET", Map.of(LOCAL_CONTROL, 0.8, PLANT_CAPACITY, 0.3)),
            entry("CHILLER-NO-FLOW", Map.of(SHUT_OFF, 0.5, PUMP_WORN, 0.4, FLOW_SENSOR, 0.3)),
            entry("CHW-REVERSED", Map.of(WATER_SENSOR, 0.9)),
            entry("COND-HOT", Map.of(TOWER_FOULED, 0.6, PLANT_CAPACITY, 0.3)),
            entry("BOILER-CYCLING", Map.of(OVERSIZED, 0.5, LOOP_TUNING, 0.4, NO_LOCKOUT, 0.2)),
            entry("BOILER-RETURN-HOT", Map.of(RETURN_HOT, 0.8, BYPASS, 0.4)),
            entry("BOILER-LOW", Map.of(BURNER, 0.5, PLANT_CAPACITY, 0.5)),
            entry("BOILER-HIGH", Map.of(LOCAL_CONTROL, 0.5, SHUT_OFF, 0.3, WATER_SENSOR, 0.2)),
            entry("BOILER-NO-DEMAND", Map.of(NO_LOCKOUT, 0.7, OVERRIDE, 0.4)),
            entry("BOILER-WARM", Map.of(NO_LOCKOUT, 0.7, OVERRIDE, 0.3)),
            entry("BOILER-EFFICIENCY", Map.of(BOILER_FOULED, 0.6, BURNER, 0.5, FLOW_SENSOR, 0.2)),
            entry("FLUE-HOT", Map.of(BOILER_FOULED, 0.8, BURNER, 0.4)),
            entry("HW-REVERSED", Map.of(WATER_SENSOR, 0.9)),
            entry("PUMP-NO-FLOW", Map.of(SHUT_OFF, 0.6, PUMP_WORN, 0.5, FLOW_SENSOR, 0.3)),
            entry("PUMP-DEADHEAD", Map.of(SHUT_OFF, 0.9)),
            entry("PUMP-NO-DEMAND", Map.of(NO_LOCKOUT, 0.7, OVERRIDE, 0.4)),
            entry("PUMP-FULL", Map.of(DRIVE, 0.5, OVERRIDE, 0.4, PUMP_WORN, 0.2)),
            entry("PUMP-BACKFLOW", Map.of(CHECK_VALVE, 0.7, FLOW_SENSOR, 0.4)),
            entry("PUMP-DP-HIGH", Map.of(DRIVE, 0.6, OVERRIDE, 0.5)),
            entry("PUMP-CYCLING", Map.of(LOOP_TUNING, 0.4, NO_LOCKOUT, 0.4)),
            entry("EXCHANGER-FOULED", Map.of(EXCHANGER_FOULED, 0.8, SHUT_OFF, 0.2)),
            entry("TOWER-COLD", Map.of(DRIVE, 0.5, OVERRIDE, 0.5, WATER_SENSOR, 0.2)),
            entry("COMMAND", Map.of(FAN_FAILED, 0.9, STATUS_CONTACT, 0.4)),
            entry("POSITION-OA-DAMPER", Map.of(DAMPER_STUCK, 0.9, DAMPER_SENSOR, 0.4)),
            entry("POSITION-DAMPER", Map.of(DAMPER_STUCK, 0.9, DAMPER_SENSOR, 0.4)),
            entry("FILTER", Map.of(FILTER_FOULED, 0.9, FLOW_SENSOR, 0.3)),
            entry("SENSOR-SUPPLY", Map.of(SUPPLY_SENSOR, 0.9)),
            entry("SENSOR-OUTDOOR", Map.of(OUTDOOR_SENSOR, 0.9)),
            entry("SENSOR-SAT", Map.of(SUPPLY_SENSOR, 0.9)),
            entry("SENSOR-MAT", Map.of(MIXED_SENSOR, 0.9)),
            entry("SENSOR-RAT", Map.of(RETURN_SENSOR, 0.9)),
            entry("SENSOR-OAT", Map.of(OUTDOOR_SENSOR, 0.9)),
            entry("SENSOR-ZONE", Map.of(Cause.ZONE_SENSOR, 0.9)),
            entry("ZONE-SENSOR", Map.of(Cause.ZONE_SENSOR, 0.8, DISCHARGE_SENSOR, 0.4)),
            entry("ALWAYS-ON", Map.of(OVERRIDE, 0.6, SCHEDULE, 0.4)),
            entry("REHEAT-LEAK", Map.of(REHEAT_VALVE_LEAKS, 0.8, DISCHARGE_SENSOR, 0.3)),
            entry("FLOW-OFF", Map.of(DAMPER_STUCK, 0.5, FLOW_SENSOR, 0.4, LOW_PRESSURE, 0.3)),
            entry("STARVED", Map.of(LOW_PRESSURE, 0.5, DAMPER_STUCK, 0.3, FLOW_SENSOR, 0.2)),
            entry("LOW-DELTA-T", Map.of(BYPASS, 0.7)),
            entry("CHW-OFF", Map.of(PLANT_CAPACITY, 0.6)),
            entry("HW-OFF", Map.of(PLANT_CAPACITY, 0.6)),
            entry("PUMP-LIMIT", Map.of(PUMP_WORN, 0.5, BYPASS, 0.4)),
            entry("TOWER-APPROACH", Map.of(TOWER_FOULED, 0.7)),
            entry("LIGHTS-ON", Map.of(LIGHT_CONTROL, 0.8, OVERRIDE, 0.5, PRESENCE_SENSOR, 0.3)),
            entry("LIGHTS-EMPTY", Map.of(SCHEDULE, 0.5, LIGHT_CONTROL, 0.3, PRESENCE_SENSOR, 0.2)),
            entry("DOOR-HELD", Map.of(DOOR_PROPPED, 0.8, DOOR_CONTACT, 0.3)),
            entry("TROUBLE", Map.of(OWN_TROUBLE, 0.8, TROUBLE_CONTACT, 0.2)),
            entry("INTRUSION", Map.of(INTRUDER, 0.7, DETECTOR, 0.4)),
            entry("DEVICE-OFFLINE", Map.of(CONTROLLER_DOWN, 0.7, NETWORK, 0.5)));

    private Causes() {}

    /** What a rule points to; those of hunting all to the same. */
    public static Map<Cause, Double> of(String rule) {
        return BY_RULE.getOrDefault(rule, Map.of(LOOP_TUNING, 0.6));
    }

    /** Whether it is said of a rule what it points to. */
    static boolean knows(String rule) {
        return BY_RULE.containsKey(rule) || rule.startsWith("HUNTING-");
    }

    /** The likely causes behind what these rules found together, the likeliest first. */
    public static List<Cause> ranked(Collection<String> rules) {
        Map<Cause, Double> sums = new EnumMap<>(Cause.class);
        rules.forEach(rule -> of(rule).forEach((cause, weight) -> sums.merge(cause, weight, Double::sum)));
        return sums.entrySet().stream()
                .sorted(Map.Entry.<Cause, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
