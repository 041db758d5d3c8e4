package io.plenum.emulator.aula.ageing;

import java.util.SplittableRandom;

/** How worn a part is. As new until it is asked to age; then a function of its seed and its use alone. */
public final class Wear {

    /** Hours of use between two increments. */
    private static final double STEP = 2;

    private final AgeingKind kind;
    /** Share of a life for each hour of use; 0 while it does not age. */
    private double rate;

    private int seed;
    private int steps;
    private double unused;
    private double level;

    public Wear(AgeingKind kind) {
        this.kind = kind;
    }

    /**
     * From now on it ages, as new, at a rate of its own.
     *
     * @param acceleration how many times faster than in reality
     */
    public void age(long seed, double acceleration) {
        SplittableRandom random = new SplittableRandom(seed);
        rate = acceleration / (kind.hours * Math.exp(kind.spread * random.nextGaussian()));
        this.seed = random.nextInt();
        renew();
    }

    /** It was replaced, cleaned or repaired. */
    public void renew() {
        level = 0;
        unused = 0;
    }

    /** @param use 0 for standing still to 1 for full use */
    public void use(double seconds, double use) {
        if (rate == 0) {
            return;
        }
        unused += use * seconds / 3600;
        while (unused >= STEP) {
            unused -= STEP;
            level = Math.max(0, level + increment(rate * STEP));
        }
    }

    private double increment(double mean) {
        SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + steps);
        steps++;
        double variance = kind.volatility * kind.volatility;
        if (variance == 0) {
            return mean;
        }
        return kind.neverBack
                ? variance * GammaVariable.of(mean / variance, random)
                : mean + Math.sqrt(variance * mean) * random.nextGaussian();
    }

    /** 0 as new, 1 where upkeep is due; it goes on beyond. */
    public double level() {
        return level;
    }
}
