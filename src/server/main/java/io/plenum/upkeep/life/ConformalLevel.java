package io.plenum.upkeep.life;

/**
 * The share of passages that the next interval may miss, steered by those that past ones missed: α' = α + γ(0.2 − missed) (Gibbs, Candès:
 * Adaptive conformal inference under distribution shift, NeurIPS 2021).
 *
 * @param outside α, between 0.02 and 0.5
 */
public record ConformalLevel(double outside) {

    public static final ConformalLevel FIRST = new ConformalLevel(LifeEstimator.OUTSIDE);

    private static final double STEP = 0.05;
    private static final double LEAST = 0.02;
    private static final double MOST = 0.5;

    /** @param missed share of a life's predictions that did not hold it, 0 to 1 */
    public ConformalLevel after(double missed) {
        return new ConformalLevel(Math.clamp(outside + STEP * (LifeEstimator.OUTSIDE - missed), LEAST, MOST));
    }
}
