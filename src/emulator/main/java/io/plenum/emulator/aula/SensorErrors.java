package io.plenum.emulator.aula;

import io.plenum.emulator.EmulatedUnit;
import io.plenum.emulator.aula.point.EquipmentRegister;
import io.plenum.emulator.aula.room.Occupants;
import java.time.Instant;

/**
 * What sensors make of the truth: each is off by an offset of its own, is noisy, and tells no more than its resolution. A function of seed,
 * sensor and time alone. A sensor tells its noise anew once a minute, as one does that averages; nobody would store more.
 */
final class SensorErrors {

    private static final int SECONDS = 60;

    private final long seed;
    private final EquipmentRegister register;

    /**
     * @param offset most that a sensor is off by all the time
     * @param part most that it is off by all the time, as a part of the value
     * @param noise standard deviation
     * @param noisyPart likewise, as a part of the value
     * @param resolution least step
     */
    private record Error(double offset, double part, double noise, double noisyPart, double resolution) {}

    SensorErrors(long seed, EquipmentRegister register) {
        this.seed = seed;
        this.register = register;
    }

    /** As sensors of this kind are sold; registers of meters count exactly, as they are calibrated together. */
    private static Error of(EmulatedUnit unit) {
        return switch (unit) {
            case CELSIUS -> new Error(0.3, 0, 0.04, 0, 0.1);
            case HUMIDITY -> new Error(2, 0, 0.4, 0, 0.5);
            case PPM -> new Error(25, 0.02, 6, 0, 5);
            case PERCENT -> new Error(0.5, 0, 0.1, 0, 0.5);
            case PASCAL -> new Error(0, 0.015, 0, 0.012, 1);
            case KILOPASCAL -> new Error(0, 0.01, 0, 0.005, 0.1);
            case LITRE_PER_SECOND -> new Error(0, 0.03, 0, 0.015, 1);
            case CUBIC_METRE_PER_SECOND -> new Error(0, 0.02, 0, 0.01, 0.01);
            case LUX -> new Error(0, 0.05, 0, 0.02, 5);
            case WATT_PER_SQUARE_METRE -> new Error(0, 0.02, 0, 0.01, 1);
            case METRE_PER_SECOND -> new Error(0, 0.03, 0.2, 0.05, 0.1);
            case KILOWATT -> new Error(0, 0, 0, 0.004, 0.01);
            case KILOWATT_HOUR, CUBIC_METRE, COUNT, NONE -> new Error(0, 0, 0, 0, 0.01);
        };
    }

    /** @return a new array */
    double[] measured(double[] exact, Instant time) {
        double[] measured = exact.clone();
        register.measured.stream().forEach(index -> measured[index] = measured(index, exact[index], time));
        return measured;
    }

    private double measured(int index, double exact, Instant time) {
        EmulatedUnit unit = register.points.get(index).unit();
        Error error = of(unit);
        double bias = 2 * Occupants.unit(seed, index, 0, 901) - 1;
        // Sensors do not all speak at the same second.
        long turn = (time.getEpochSecond() + 7L * index) / SECONDS;
        double noise = normal(index, turn);
        double told = exact * (1 + bias * error.part() + noise * error.noisyPart())
                + bias * error.offset()
                + noise * error.noise();
        double steps = told / error.resolution();
        // A register never goes back, so it is cut rather than rounded; decimals that a binary fraction adds are
        // nobody's.
        double whole = counts(unit) ? Math.floor(steps + 1e-6) : Math.rint(steps);
        return unit.within(Math.rint(whole * error.resolution() * 1e4) / 1e4);
    }

    private static boolean counts(EmulatedUnit unit) {
        return unit == EmulatedUnit.KILOWATT_HOUR || unit == EmulatedUnit.CUBIC_METRE;
    }

    /** About normal, by the sum of three; at most three standard deviations. */
    private double normal(int index, long turn) {
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            sum += Occupants.unit(seed, index, turn, 902 + i);
        }
        return 2 * (sum - 1.5);
    }
}
