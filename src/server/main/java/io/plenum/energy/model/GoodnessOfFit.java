package io.plenum.energy.model;

/**
 * How well a baseline describes the history that it was learnt from. Definitions after ASHRAE Guideline 14-2014 §5.2.11 and Annex B.
 *
 * @param count measured intervals
 * @param parameters figures learnt from them
 * @param mean of the measured energy, kWh
 * @param rmse √(Σ(y − ŷ)² ÷ (n − p)), kWh
 * @param cvRmse {@code rmse} ÷ mean, as a fraction
 * @param nmbe Σ(y − ŷ) ÷ ((n − p) · mean), as a fraction; above zero where the baseline is too low
 * @param r2 1 − Σ(y − ŷ)² ÷ Σ(y − mean)²
 * @param autocorrelation of each residual with the one before it, −1 to 1
 */
public record GoodnessOfFit(
        int count,
        int parameters,
        double mean,
        double rmse,
        double cvRmse,
        double nmbe,
        double r2,
        double autocorrelation) {

    /**
     * @param actual NaN where nothing was measured; such intervals do not count
     * @param expected as many
     */
    public static GoodnessOfFit of(double[] actual, double[] expected, int parameters) {
        int count = 0;
        double sum = 0;
        for (int i = 0; i < actual.length; i++) {
            if (Double.isFinite(actual[i] - expected[i])) {
                count++;
                sum += actual[i];
            }
        }
        double mean = sum / count;
        double squares = 0;
        double bias = 0;
        double spread = 0;
        double lagged = 0;
        double before = 0;
        for (int i = 0; i < actual.length; i++) {
            double residual = actual[i] - expected[i];
            if (Double.isFinite(residual)) {
                squares += residual * residual;
                bias += residual;
                spread += (actual[i] - mean) * (actual[i] - mean);
                lagged += residual * before;
                before = residual;
            } else {
                before = 0;
            }
        }
        int free = Math.max(1, count - parameters);
        double rmse = Math.sqrt(squares / free);
        return new GoodnessOfFit(
                count,
                parameters,
                mean,
                rmse,
                rmse / mean,
                bias / (free * mean),
                1 - squares / spread,
                squares > 0 ? lagged / squares : 0);
    }

    /** Intervals that tell something new, n′ = n(1 − ρ) ÷ (1 + ρ); at least two more than the parameters. */
    public double independent() {
        double rho = Math.clamp(autocorrelation, 0, 0.999);
        return Math.max(parameters + 2.0, count * (1 - rho) / (1 + rho));
    }
}
