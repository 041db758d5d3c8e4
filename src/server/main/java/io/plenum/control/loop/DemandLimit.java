package io.plenum.control.loop;

import io.plenum.control.input.LoopInputs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Keeps the power of quarter hours below a limit, the upper bound of its setting: while one threatens to exceed it, one stage after the other is
 * shed; restored one by one below nine tenths of it.
 */
final class DemandLimit implements SupervisoryLoop {

    private static final double WARMER = 1.5; // K
    private static final double DIMMED = 0.7;
    private static final double DIMMED_LEAST = 30; // %
    private static final double CHARGING = 3.7; // kW: one phase at 16 A, the least a car may do with
    private static final double SHED_EACH = 120;
    private static final double RESTORED_BELOW = 0.9;
    private static final double RESTORED_EACH = 900;

    private final double limit;
    private final List<ShedStage> stages;
    private final GuardWatch guard;
    private final QuarterForecast forecast = new QuarterForecast();
    private final HeldCondition calm = new HeldCondition();
    private final double[] held;
    private double waited = SHED_EACH;
    private int shed;

    /** @param stages of each target, in their order */
    DemandLimit(LoopSetting setting, List<ShedStage> stages) {
        limit = setting.high();
        this.stages = List.copyOf(stages);
        guard = new GuardWatch(setting.rails(), GuardedSide.TOO_WARM);
        held = new double[stages.size()];
        Arrays.fill(held, Double.NaN);
    }

    @Override
    public LoopDecision step(LoopInputs inputs, double seconds) {
        double expected = forecast.step(inputs.context().time(), inputs.power(), seconds);
        waited += seconds;
        boolean below = calm.heldFor(RESTORED_EACH, expected < RESTORED_BELOW * limit, seconds);
        if (expected > limit && waited >= SHED_EACH && shed < ShedStage.values().length) {
            shed++;
            waited = 0;
        } else if (below && shed > 0 && waited >= RESTORED_EACH) {
            shed--;
            waited = 0;
        }
        if (!inputs.known() || Double.isNaN(expected)) {
            shed = 0;
        }
        List<Double> wanted = new ArrayList<>();
        for (int i = 0; i < held.length; i++) {
            held[i] = target(i, inputs);
            wanted.add(held[i]);
        }
        Breach breach = guard.step(shed > 0 ? found(inputs) : inputs, true, seconds);
        return new LoopDecision(limit, wanted, true, shed, breach);
    }

    /** With the bands as they were before it widened them. */
    private static LoopInputs found(LoopInputs inputs) {
        return inputs.withZones(inputs.zones().stream()
                .map(zone -> zone.withCooling(zone.cooling() - WARMER))
                .toList());
    }

    private double target(int index, LoopInputs inputs) {
        ShedStage stage = stages.get(index);
        if (!stage.isShed(shed)) {
            return Double.NaN;
        }
        double present = inputs.targets().get(index);
        if (!Double.isNaN(held[index]) || Double.isNaN(present)) {
            return held[index];
        }
        return switch (stage) {
            case COOLING_SETPOINT -> present + WARMER;
            case LIGHT -> present > DIMMED_LEAST ? DIMMED * present : Double.NaN;
            case CHARGING -> present > CHARGING ? CHARGING : Double.NaN;
        };
    }
}
