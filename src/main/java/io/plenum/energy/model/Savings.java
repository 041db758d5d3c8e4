package io.plenum.energy.model;

import java.util.Arrays;

/**
 * What was saved against a baseline, with how far that may be off.
 *
 * @param verdict what may be claimed
 * @param expected kWh that the building would have used in the hours judged
 * @param actual kWh that it used in them
 * @param uncertainty kWh to either side, at {@code confidence}
 * @param confidence 0 to 1
 * @param hours judged
 * @param missing hours of the period that could not be judged, because meter or weather were not measured
 * @param outside share of the judged hours that were colder or warmer than any of the baseline's history by more than 2 K
 * @param acceptance of the baseline
 */
public record Savings(
        Verdict verdict,
        double expected,
        double actual,
        double uncertainty,
        double confidence,
        int hours,
        int missing,
        double outside,
        Acceptance acceptance) {

    /** At which the interval is told, unless somebody asks for another. */
    public static final double USUAL_CONFIDENCE = 0.95;

    /** Hours without which nothing is judged: two weeks, before and after. */
    public static final int LEAST_HOURS = 2 * WorkingWeek.HOURS;

    private static final double MOST_OUTSIDE = 0.1;
    private static final double BEYOND = 2;

    /** What may be claimed. */
    public enum Verdict {
        /** The interval lies above zero. */
        SAVED,
        /** The interval contains zero: nothing is claimed. */
        NOT_PROVEN,
        /** The interval lies below zero. */
        MORE_USED,
        /** The baseline does not pass Guideline 14: nothing is claimed. */
        BASELINE_FAILED,
        /** Too few measured hours before or after. */
        TOO_SHORT,
        /** The weather after was not seen before. */
        OTHER_WEATHER
    }

    /** As {@link #of(Hours, Hours, WorkingWeek, double)} at the usual confidence. */
    public static Savings of(Hours before, Hours after, WorkingWeek week) {
        return of(before, after, week, USUAL_CONFIDENCE);
    }

    /** Learns how the building was from the hours before, and compares the hours after with it. */
    public static Savings of(Hours before, Hours after, WorkingWeek week, double confidence) {
        Hours history = Screening.of(before);
        Hours period = Screening.of(after);
        Towt baseline = Towt.fit(history, week);
        double[] known = baseline.expected(history);
        GoodnessOfFit fit = GoodnessOfFit.of(history.energy(), known, baseline.parameters());
        double[] expected = baseline.expected(period);
        double would = 0;
        double did = 0;
        int hours = period.measured();
        for (int hour = 0; hour < period.length(); hour++) {
            if (period.measured(hour)) {
                would += expected[hour];
                did += period.energy()[hour];
            }
        }
        int block = SavingsUncertainty.block(history.length());
        double off = SavingsUncertainty.of(
                fit,
                baseline.strangers(history, block),
                baseline.chance(history, period, block),
                hours,
                would,
                confidence);
        double outside = outside(history, period);
        Acceptance acceptance = new Acceptance(Acceptance.Interval.HOUR, fit);
        boolean enough = history.measured() >= LEAST_HOURS && hours >= LEAST_HOURS;
        Verdict verdict = verdict(enough, outside, acceptance, would - did, off);
        return new Savings(verdict, would, did, off, confidence, hours, period.length() - hours, outside, acceptance);
    }

    private static Verdict verdict(
            boolean enough, double outside, Acceptance acceptance, double saved, double uncertainty) {
        if (!enough) {
            return Verdict.TOO_SHORT;
        }
        if (!acceptance.passes()) {
            return Verdict.BASELINE_FAILED;
        }
        if (outside > MOST_OUTSIDE) {
            return Verdict.OTHER_WEATHER;
        }
        if (Math.abs(saved) <= uncertainty) {
            return Verdict.NOT_PROVEN;
        }
        return saved > 0 ? Verdict.SAVED : Verdict.MORE_USED;
    }

    private static double outside(Hours history, Hours period) {
        double coldest = Arrays.stream(history.temperature())
                .filter(Double::isFinite)
                .min()
                .orElse(0);
        double warmest = Arrays.stream(history.temperature())
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        long beyond = Arrays.stream(period.temperature())
                .filter(t -> t < coldest - BEYOND || t > warmest + BEYOND)
                .count();
        return period.length() == 0 ? 0 : beyond / (double) period.length();
    }

    /** kWh saved, below zero where more was used; only a claim where the verdict is {@link Verdict#SAVED}. */
    public double saved() {
        return expected - actual;
    }

    public double low() {
        return saved() - uncertainty;
    }

    public double high() {
        return saved() + uncertainty;
    }

    /** Fractional savings uncertainty ΔE ÷ saved, at the confidence told; not a number where nothing was saved. */
    public double fractionalUncertainty() {
        return saved() > 0 ? uncertainty / saved() : Double.NaN;
    }
}
