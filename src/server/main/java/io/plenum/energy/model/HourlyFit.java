package io.plenum.energy.model;

/** {@link Towt} against the hours after; hours with weather that the history does not know are left out of both sides. */
final class HourlyFit implements FittedBaseline {

    private final MeterHours history;
    private final Towt towt;
    private final Acceptance acceptance;

    HourlyFit(MeterHours history, WorkingWeek week) {
        this.history = history;
        towt = Towt.fit(history, week);
        GoodnessOfFit fit = GoodnessOfFit.of(history.energy(), towt.expected(history), towt.parameters());
        acceptance = new Acceptance(Acceptance.Resolution.HOUR, fit);
    }

    @Override
    public BaselineModel model() {
        return BaselineModel.HOURLY;
    }

    @Override
    public Acceptance acceptance() {
        return acceptance;
    }

    @Override
    public boolean isFounded() {
        return history.measured() >= Savings.LEAST_HOURS;
    }

    @Override
    public Comparison compare(MeterHours period, double confidence) {
        MeterHours judged = judged(period);
        double[] expected = towt.expected(judged);
        double would = 0;
        double did = 0;
        for (int hour = 0; hour < judged.length(); hour++) {
            if (judged.measured(hour)) {
                would += expected[hour];
                did += judged.energy()[hour];
            }
        }
        int hours = judged.measured();
        int block = SavingsUncertainty.block(history.length());
        double off = SavingsUncertainty.of(
                acceptance.fit(),
                towt.strangers(history, block),
                towt.chance(history, judged, block),
                hours,
                would,
                confidence);
        int measured = period.measured();
        return new Comparison(
                would, did, off, hours, measured == 0 ? 0 : (measured - hours) / (double) measured, judged);
    }

    private MeterHours judged(MeterHours period) {
        return period.only(hour -> towt.isSeen(period.time(hour), period.temperature()[hour]));
    }
}
