package io.plenum.upkeep.condition;

import static io.plenum.upkeep.condition.ConditionInput.VIBRATION;

import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Velocity of vibration of a running machine that most of the day does not exceed, mm/s r.m.s.; zones of ISO 20816-3. */
final class VibrationVelocity implements ConditionFigure {

    private static final int LEAST_STEPS = 4;
    private static final double MOST = 0.9;

    @Override
    public Set<ConditionInput> required() {
        return Set.of(VIBRATION);
    }

    @Override
    public @Nullable DailyFigure of(OperationDay day, double[] reference) {
        int[] running = IntStream.range(0, day.steps()).filter(day::runs).toArray();
        double[] known = IntStream.of(running)
                .mapToDouble(i -> day.at(VIBRATION, i))
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        return known.length < LEAST_STEPS
                ? null
                : new DailyFigure(Quantile.of(known, MOST), known.length / (double) running.length);
    }
}
