package io.plenum.upkeep.plan;

/** What became of a prediction. */
public enum PredictionOutcome {
    /** The limit was passed within the interval. */
    HELD,
    /** It was passed before. */
    SOONER,
    /** It was not passed when the interval was over. */
    LATER,
    /** The equipment was replaced before anybody could know. */
    REPLACED,
    /** Whoever went there found nothing to do. */
    REFUTED;

    boolean isMiss() {
        return this == SOONER || this == LATER || this == REFUTED;
    }
}
