package io.plenum.emulator.aula.ageing;

import java.util.SplittableRandom;

/** Draws gamma variables with scale 1 (Marsaglia, Tsang: ACM Transactions on Mathematical Software 26, 2000). */
final class GammaVariable {

    private GammaVariable() {}

    static double of(double shape, SplittableRandom random) {
        if (shape < 1) {
            return of(shape + 1, random) * Math.pow(1 - random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(1 - random.nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }
}
