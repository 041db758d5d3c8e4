package io.plenum.trial.wear;

import io.plenum.upkeep.condition.ConditionInput;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;

/** What sensors make of a day's truth: each off by an offset of its own all the time, and noisy; as those of the virtual building. */
final class SensorReadings {

    private final Random random;
    private final Map<ConditionInput, Double> biases = new EnumMap<>(ConditionInput.class);

    SensorReadings(long seed) {
        random = new Random(seed);
    }

    /**
     * @param offset most that a sensor is off by all the time
     * @param part most that it is off by all the time, as a part of the value
     * @param noise standard deviation
     * @param noisyPart likewise, as a part of the value
     */
    private record Error(double offset, double part, double noise, double noisyPart) {}

    private static Error of(ConditionInput input) {
        return switch (input) {
            case ENTERING_AIR, LEAVING_AIR, CHILLED_WATER, HOT_WATER, CONDENSER_WATER -> new Error(0.3, 0, 0.04, 0);
            case FILTER_PRESSURE -> new Error(0, 0.015, 0, 0.012);
            case AIR_FLOW -> new Error(0, 0.02, 0, 0.01);
            case WATER_FLOW -> new Error(0, 0.03, 0, 0.015);
            case POWER -> new Error(0, 0, 0, 0.004);
            case SPEED, LOAD, COOLING_VALVE_POSITION -> new Error(0.005, 0, 0.001, 0);
            default -> new Error(0, 0, 0, 0);
        };
    }

    /** Readings in place of the truth. */
    Map<ConditionInput, double[]> of(Map<ConditionInput, double[]> truth) {
        Map<ConditionInput, double[]> read = new EnumMap<>(ConditionInput.class);
        truth.forEach((input, values) -> {
            Error error = of(input);
            double bias = biases.computeIfAbsent(input, any -> 2 * random.nextDouble() - 1);
            double[] noisy = values.clone();
            for (int i = 0; i < noisy.length; i++) {
                noisy[i] = values[i] * (1 + bias * error.part() + random.nextGaussian() * error.noisyPart())
                        + bias * error.offset()
                        + random.nextGaussian() * error.noise();
            }
            read.put(input, noisy);
        });
        return read;
    }
}
