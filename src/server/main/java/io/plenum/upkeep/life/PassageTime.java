package io.plenum.upkeep.life;

/** When a limit will be passed, as a distribution. */
public interface PassageTime {

    /** Name of how it was found. */
    String model();

    /** 0 new, 1 at the limit. */
    double wornShare();

    /** Probability that the limit is passed within so many days from today. */
    double passedWithin(double days);

    /** Days beyond which nothing is said. */
    double longest();

    /** Days until the limit is passed with the given probability; {@link #longest()} where that is not sooner. */
    default double quantile(double probability) {
        double low = 0;
        double high = longest();
        if (passedWithin(high) < probability) {
            return high;
        }
        while (high - low > 0.05 + high * 1e-4) {
            double middle = (low + high) / 2;
            if (passedWithin(middle) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
