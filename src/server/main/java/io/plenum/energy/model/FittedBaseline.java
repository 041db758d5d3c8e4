package io.plenum.energy.model;

/** A baseline that has learnt from the time before, ready to be held against the time after. */
interface FittedBaseline {

    BaselineModel model();

    /** How it describes what it has learnt from. */
    Acceptance acceptance();

    /** Whether there was enough to learn from. */
    boolean isFounded();

    /**
     * What would have been used in a period.
     *
     * @param confidence of the interval, 0 to 1
     */
    Comparison compare(MeterHours period, double confidence);

    /**
     * A period held against a baseline.
     *
     * @param expected kWh that would have been used in what is judged
     * @param actual kWh that were used in it
     * @param uncertainty kWh to either side
     * @param hours judged
     * @param outside share of the measured hours that are not judged because the history knows no such weather or day
     * @param judged the period without what is not judged
     */
    record Comparison(
            double expected, double actual, double uncertainty, int hours, double outside, MeterHours judged) {}
}
