package io.plenum.fault.watch;

import static io.plenum.fault.Quantity.*;

import io.plenum.fault.Quantity;
import java.util.Set;

/** What is looked for among the points of a kind of equipment. */
final class Wanted {

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
            FILTER_DP);
    private static final Set<Quantity> BOX =
            Set.of(ZONE, ZONE_HEATING_SP, ZONE_COOLING_SP, DAMPER, POSITION, FLOW, FLOW_SP, REHEAT, DISCHARGE);
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
    private static final Set<Quantity> TOWER = Set.of(FAN_SPEED, CONDENSER);
    private static final Set<Quantity> LIGHTS = Set.of(LIGHT, OCCUPIED, POWER);

    private Wanted() {}

    static Set<Quantity> by(SubjectKind kind) {
        return switch (kind) {
            case AIR_HANDLER -> AIR_HANDLER;
            case BOX -> BOX;
            case FAN -> FANS;
            case WATER -> WATER;
            case TOWER -> TOWER;
            case LIGHTS -> LIGHTS;
            case MACHINE -> Set.of(TROUBLE);
            case INTRUSION -> Set.of(INTRUDED);
            case DOOR, DEVICE -> Set.of();
        };
    }
}
