package io.plenum.fault.residual;

/** The one-sided cumulative sum of Page (1954): S ← max(0, S + (x − μ)/σ − k), here with x already centred. */
final class Cusum {

    private final double sigma;
    private final double slack;
    private final double limit;
    private double sum;

    /**
     * @param sigma the residual's scale, K
     * @param slack k: what is forgiven, in scales
     * @param limit h: raised above it, in scales times samples; the sum is kept from growing beyond twice of it, so that it falls
     *     soon after a repair
     */
    Cusum(double sigma, double slack, double limit) {
        this.sigma = sigma;
        this.slack = slack;
        this.limit = limit;
    }

    boolean raisedBy(double residual) {
        sum = Math.clamp(sum + residual / sigma - slack, 0, 2 * limit);
        return sum > limit;
    }
}
