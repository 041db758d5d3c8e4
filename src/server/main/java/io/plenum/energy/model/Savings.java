package io.plenum.energy.model;

/**
 * What was saved against a baseline, with how far that may be off.
 *
 * @param verdict what may be claimed
 * @param model of the baseline
 * @param expected kWh that the building would have used in the hours judged
 * @param actual kWh that it used in them
 * @param uncertainty kWh to either side, at {@code confidence}
 * @param confidence 0 to 1
 * @param hours judged
 * @param missing hours of the period that could not be judged, because meter or weather were not measured or the weather is unknown
 * @param outside share of the measured hours that were not judged, because they were colder or warmer than the baseline's history by more
 *     than 2 K, or days such as it has none
 * @param acceptance of the baseline
 * @param judged the period after, without what was not judged
 */
public record Savings(
        Verdict verdict,
        BaselineModel model,
        double expected,
        double actual,
        double uncertainty,
        double confidence,
        int hours,
        int missing,
        double outside,
        Acceptance acceptance,
        MeterHours judged) {

    /** At which the interval is told, unless somebody asks for another. */
    public static final double USUAL_CONFIDENCE = 0.95;

    /** Hours without which nothing is judged: two weeks, before and after. */
    public static final int LEAST_HOURS = 2 * WorkingWeek.HOURS;

    private static final double MOST_OUTSIDE = 0.1;

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

    /** By the model that is chosen, at the usual confidence. */
    public static Savings of(MeterHours before, MeterHours after, WorkingWeek week) {
        return of(chosen(Screening.of(before), week), after, USUAL_CONFIDENCE);
    }

    /** By a model that was chosen before. */
    public static Savings of(
            MeterHours before, MeterHours after, WorkingWeek week, BaselineModel model, double confidence) {
        return of(fit(model, Screening.of(before), week), after, confidence);
    }

    /**
     * The model by which savings are to be told: the first of {@link BaselineModel} that ASHRAE Guideline 14 accepts, the first of all where
     * it accepts none. Only the time before is asked, so that nobody can choose by the result.
     */
    public static Choice choose(MeterHours before, WorkingWeek week) {
        FittedBaseline one = chosen(Screening.of(before), week);
        return new Choice(one.model(), one.acceptance(), isAccepted(one));
    }

    /**
     * A model, chosen before its result is known.
     *
     * @param accepted whether it passes Guideline 14 and had enough to learn from
     */
    public record Choice(BaselineModel model, Acceptance acceptance, boolean accepted) {}

    private static FittedBaseline chosen(MeterHours history, WorkingWeek week) {
        FittedBaseline first = fit(BaselineModel.HOURLY, history, week);
        for (BaselineModel model : BaselineModel.values()) {
            FittedBaseline one = model == first.model() ? first : fit(model, history, week);
            if (isAccepted(one)) {
                return one;
            }
        }
        return first;
    }

    private static boolean isAccepted(FittedBaseline one) {
        return one.isFounded() && one.acceptance().passes();
    }

    private static FittedBaseline fit(BaselineModel model, MeterHours history, WorkingWeek week) {
        return switch (model) {
            case HOURLY -> new HourlyFit(history, week);
            case DAILY -> new DailyFit(history, week);
            case MONTHLY -> new MonthlyBaseline(history, week);
        };
    }

    /** Compares the hours after with what the building would have used in them. */
    private static Savings of(FittedBaseline baseline, MeterHours after, double confidence) {
        MeterHours period = Screening.of(after);
        FittedBaseline.Comparison one = baseline.compare(period, confidence);
        boolean enough = baseline.isFounded() && period.measured() >= LEAST_HOURS;
        Acceptance acceptance = baseline.acceptance();
        return new Savings(
                verdict(enough, one, acceptance),
                baseline.model(),
                one.expected(),
                one.actual(),
                one.uncertainty(),
                confidence,
                one.hours(),
                period.length() - one.hours(),
                one.outside(),
                acceptance,
                one.judged());
    }

    private static Verdict verdict(boolean enough, FittedBaseline.Comparison one, Acceptance acceptance) {
        if (!enough) {
            return Verdict.TOO_SHORT;
        }
        if (!acceptance.passes()) {
            return Verdict.BASELINE_FAILED;
        }
        if (one.outside() > MOST_OUTSIDE) {
            return Verdict.OTHER_WEATHER;
        }
        double saved = one.expected() - one.actual();
        if (one.hours() < LEAST_HOURS) {
            return Verdict.TOO_SHORT;
        }
        if (Math.abs(saved) <= one.uncertainty()) {
            return Verdict.NOT_PROVEN;
        }
        return saved > 0 ? Verdict.SAVED : Verdict.MORE_USED;
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
