package io.plenum.control.loop;

/**
 * One loop with all it remembers from step to step; used by one thread. Pure: what it wants depends on what it has seen and on nothing else.
 * Begins anew, at its initial value, wherever the process does.
 */
public sealed interface SupervisoryLoop permits SetpointReset {

    /** @param seconds since the step before */
    LoopDecision step(LoopInputs inputs, double seconds);

    static SupervisoryLoop of(LoopKind kind, LoopSetting setting) {
        return switch (kind) {
            case STATIC_PRESSURE_RESET, SUPPLY_TEMPERATURE_RESET, HOT_WATER_RESET, CHILLED_WATER_RESET ->
                new SetpointReset(kind, setting);
        };
    }
}
