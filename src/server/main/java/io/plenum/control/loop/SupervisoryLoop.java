package io.plenum.control.loop;

import io.plenum.control.input.LoopInputs;
import java.util.List;

/**
 * One loop with all it remembers from step to step; used by one thread. Pure: what it wants depends on what it has seen and on nothing else.
 * Begins anew, at its initial value, wherever the process does.
 */
public sealed interface SupervisoryLoop
        permits SetpointReset, RunHours, ZoneSetback, CoolingBand, HeatOnDemand, LightLevels, DemandLimit {

    /** @param seconds since the step before */
    LoopDecision step(LoopInputs inputs, double seconds);

    /** @param stages in which each of its targets is given up, in their order; none where it limits no demand */
    static SupervisoryLoop of(LoopKind kind, LoopSetting setting, List<ShedStage> stages) {
        return switch (kind) {
            case STATIC_PRESSURE_RESET, SUPPLY_TEMPERATURE_RESET, HOT_WATER_RESET, CHILLED_WATER_RESET ->
                new SetpointReset(kind, setting);
            case RUN_HOURS -> new RunHours(setting);
            case NIGHT_SETBACK -> new ZoneSetback(setting);
            case COOLING_BAND -> new CoolingBand(setting);
            case HEAT_ON_DEMAND -> new HeatOnDemand(setting);
            case LIGHT_LEVELS -> new LightLevels(setting);
            case DEMAND_LIMIT -> new DemandLimit(setting, stages);
        };
    }
}
