package io.plenum.portfolio;

/** By what sites are set beside each other. */
public enum PortfolioColumn {
    /** kWh/m² of twelve months. */
    INTENSITY(false),
    /** The same in the weather of all sites on average. */
    CORRECTED(false),
    /** Money for each m² of twelve months; only sites of one currency are ranked. */
    COST(false),
    /** kg of CO₂ for each m² of twelve months. */
    CARBON(false),
    /** Percentage of the room-hours with people in which the room was as it should be, of thirty days. */
    COMFORT(true),
    /** Active alarms; one of a higher priority counts more than any number below it. */
    ALARMS(false),
    /** Percentage of the points with a present value. */
    DATA(true);

    private final boolean moreIsBetter;

    PortfolioColumn(boolean moreIsBetter) {
        this.moreIsBetter = moreIsBetter;
    }

    /** Below 0 where the first of two values is the better one. */
    int compare(double one, double other) {
        return moreIsBetter ? Double.compare(other, one) : Double.compare(one, other);
    }
}
