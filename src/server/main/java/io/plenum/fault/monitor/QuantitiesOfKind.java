package io.plenum.fault.monitor;

import static io.plenum.fault.Quantity.*;

import io.plenum.fault.Quantity;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What is looked for among the points of a kind of equipment. */
final class QuantitiesOfKind {

    private static final Set<Quantity> AIR_HANDLER = Set.of(
            SAT,
            SAT_SP,
            SAT_HEATING_SP,
            SAT_COOLING_SP,
            OAT,
            MAT,
            RAT,
            CCET,
            CCLT,
            HCET,
            HCLT,
            FAN,
            FAN_SPEED,
            DSP,
            DSP_SP,
            OA_DAMPER,
            COOLING,
            HEATING,
            OCCUPIED,
            COMMAND,
            POSITION,
            FLOW,
            FILTER_DP,
            OA_FLOW,
            OA_FLOW_SP);
    private static final Set<Quantity> ROOM = Set.of(ZONE, ZONE_SP, ZONE_HEATING_SP, ZONE_COOLING_SP);
    private static final Set<Quantity> BOX = with(
            ROOM, DAMPER, POSITION, FLOW, FLOW_SP, REHEAT, DISCHARGE, DISCHARGE_SP, TERMINAL_FAN, TERMINAL_FAN_COMMAND);
    private static final Set<Quantity> FAN_COIL = with(
            ROOM,
            SAT,
            MAT,
            RAT,
            OAT,
            OA_DAMPER,
            FAN,
            COMMAND,
            FAN_SPEED,
            COOLING,
            HEATING,
            COOLING_POSITION,
            HEATING_POSITION,
            OCCUPIED,
            FLOW,
            OA_FLOW,
            FILTER_DP,
            CHW_SUPPLY,
            HW_SUPPLY);
    private static final Set<Quantity> FANS = Set.of(FAN, COMMAND, POWER);
    private static final Set<Quantity> WATER = Set.of(
            FAN,
            COMMAND,
            CHW_SUPPLY,
            CHW_RETURN,
            CHW_SP,
            HW_SUPPLY,
            HW_SP,
            WATER_FLOW,
            PUMP_SPEED,
            WATER_DP,
            WATER_DP_SP);
    private static final Set<Quantity> PUMP = with(WATER, POWER, HW_RETURN);
    private static final Set<Quantity> CHILLER = Set.of(
            FAN,
            COMMAND,
            POWER,
            LOAD,
            TROUBLE,
            CHW_SUPPLY,
            CHW_RETURN,
            CHW_SP,
            WATER_FLOW,
            CONDENSER,
            COND_IN,
            COND_OUT,
            COND_REFRIGERANT,
            EVAP_REFRIGERANT);
    private static final Set<Quantity> BOILER =
            Set.of(FAN, COMMAND, LOAD, TROUBLE, HW_SUPPLY, HW_RETURN, HW_SP, WATER_FLOW, FUEL, FLUE);
    private static final Set<Quantity> TOWER = Set.of(FAN_SPEED, CONDENSER, COND_SP);
    private static final Set<Quantity> EXCHANGER =
            Set.of(FAN, WATER_FLOW, HX_PRIMARY_IN, HX_PRIMARY_OUT, HX_SECONDARY_IN, HX_SECONDARY_OUT);
    private static final Set<Quantity> LIGHTS = Set.of(LIGHT, OCCUPIED, POWER);

    private QuantitiesOfKind() {}

    private static Set<Quantity> with(Set<Quantity> some, Quantity... more) {
        Set<Quantity> all = EnumSet.copyOf(some);
        all.addAll(List.of(more));
        return Set.copyOf(all);
    }

    static Set<Quantity> by(MonitoredKind kind) {
        return switch (kind) {
            case AIR_HANDLER -> AIR_HANDLER;
            case ROOFTOP -> with(AIR_HANDLER, ZONE, ZONE_SP, ZONE_HEATING_SP, ZONE_COOLING_SP, POWER);
            case FAN_COIL -> FAN_COIL;
            case PUMP -> PUMP;
            case CHILLER -> CHILLER;
            case BOILER -> BOILER;
            case EXCHANGER -> EXCHANGER;
            case BOX -> BOX;
            case FAN -> FANS;
            case WATER -> WATER;
            case TOWER -> TOWER;
            case LIGHTS -> LIGHTS;
            case MACHINE -> Set.of(TROUBLE);
            case INTRUSION -> Set.of(INTRUDED);
            case DOOR -> Set.of(Quantity.OPEN, Quantity.HELD);
            case DEVICE -> Set.of();
        };
    }
}
