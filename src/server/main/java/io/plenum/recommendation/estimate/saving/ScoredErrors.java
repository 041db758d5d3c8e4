package io.plenum.recommendation.estimate.saving;

import java.util.List;

/**
 * How far earlier predictions of a kind were off, each as a share of what was predicted: 0.2 where a fifth more was saved. What a prediction
 * says of its own error counts as three of them, as the scale of a scaled inverse chi-square prior does (Gelman et al., Bayesian Data Analysis,
 * 3rd ed., 2.6): at first the interval is its own, with each that is scored it becomes as wide as predictions of this kind have been off.
 */
public record ScoredErrors(List<Double> shares) {

    private static final double OWN = 3;
    private static final double NINE_OF_TEN = 1.645;
    /** What was off by more than that is a fault of the meter or of the building, and says no more than that. */
    private static final double MOST = 2;

    public ScoredErrors {
        shares = List.copyOf(shares);
    }

    /** Of something saved where something else was predicted; 0 where nothing was. */
    public static double share(double saved, double predicted) {
        return predicted == 0 ? 0 : Math.clamp((saved - predicted) / Math.abs(predicted), -MOST, MOST);
    }

    /** The same expectation, with an interval that knows them. */
    public ConfidenceInterval in(ConfidenceInterval told) {
        if (shares.isEmpty() || told.expected() == 0) {
            return told;
        }
        double own = told.relativeHalfWidth() / NINE_OF_TEN;
        double squares = shares.stream().mapToDouble(share -> share * share).sum();
        double deviation = Math.sqrt((OWN * own * own + squares) / (OWN + shares.size()));
        return ConfidenceInterval.around(told.expected(), NINE_OF_TEN * deviation * Math.abs(told.expected()));
    }
}
