package io.plenum.upkeep.life;

/**
 * Level and drift of a path seen through noise: the Kalman filter of a Wiener process with constant, unknown drift (Si and others,
 * European Journal of Operational Research 213, 2011), for one volatility and one noise. Figures further off than three standard
 * deviations count as if they were there (Huber), so that one wrong day moves nothing.
 *
 * <p>The path is measured in shares of the way from new to the limit.
 */
final class LevelFilter {

    private static final double CLIPPED = 3;
    private static final double FIRST_LEVEL = 0.09;

    final double volatility;
    private final double noise;
    private double level;
    private double drift;
    private double levelVariance = FIRST_LEVEL;
    private double covariance;
    private double driftVariance;
    private double likelihood;

    /**
     * @param volatility standard deviation of the path after a day
     * @param noise standard deviation of a day's figure
     */
    LevelFilter(double volatility, double noise, double drift, double driftSpread) {
        this.volatility = volatility;
        this.noise = noise;
        this.drift = drift;
        this.driftVariance = driftSpread * driftSpread;
    }

    void pass(double days) {
        level += drift * days;
        levelVariance += 2 * covariance * days + driftVariance * days * days + volatility * volatility * days;
        covariance += driftVariance * days;
    }

    /** @param noisier how many times the usual noise this figure has */
    void see(double value, double noisier) {
        double scatter = noise * noisier;
        double variance = levelVariance + scatter * scatter;
        double deviation = Math.sqrt(variance);
        double away = (value - level) / deviation;
        double size = Math.abs(away);
        double penalty = size <= CLIPPED ? size * size / 2 : CLIPPED * size - CLIPPED * CLIPPED / 2;
        likelihood -= penalty + Math.log(deviation);
        double step = Math.clamp(away, -CLIPPED, CLIPPED) * deviation;
        double levelGain = levelVariance / variance;
        double driftGain = covariance / variance;
        level += levelGain * step;
        drift += driftGain * step;
        driftVariance -= driftGain * covariance;
        covariance -= levelGain * covariance;
        levelVariance -= levelGain * levelVariance;
    }

    double likelihood() {
        return likelihood;
    }

    double level() {
        return level;
    }

    double levelVariance() {
        return Math.max(levelVariance, 1e-12);
    }

    double drift() {
        return drift;
    }

    double driftVariance() {
        return Math.max(driftVariance, 1e-18);
    }

    double covariance() {
        return covariance;
    }
}
