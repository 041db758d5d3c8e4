package io.plenum.energy.model;

import java.util.Arrays;

/**
 * {@link DailyBaseline} against the days after. Its uncertainty is told by baselines that do not know a block of days each: by how much these
 * days differ from them, and by how much what they expect of the period differs from one to the next (the delete-a-group jackknife: Kott,
 * Journal of Official Statistics 17 (2001) 521).
 */
final class DailyFit implements FittedBaseline {

    /** Days without which nothing is judged. */
    private static final int LEAST_DAYS = 14;

    private final WorkingWeek week;
    private final MeterDays history;
    private final DailyBaseline baseline;
    private final Acceptance acceptance;

    DailyFit(MeterHours before, WorkingWeek week) {
        this.week = week;
        history = MeterDays.of(before, week.zone());
        baseline = fit(history);
        double[] expected = new double[history.length()];
        Arrays.setAll(expected, day -> baseline.expected(history.date(day), history.temperature()[day]));
        GoodnessOfFit fit = GoodnessOfFit.of(history.energy(), expected, baseline.parameters());
        acceptance = new Acceptance(Acceptance.Resolution.DAY, fit);
    }

    private DailyBaseline fit(MeterDays days) {
        return DailyBaseline.fit(days.first(), days.energy(), days.temperature(), week);
    }

    @Override
    public BaselineModel model() {
        return BaselineModel.DAILY;
    }

    @Override
    public Acceptance acceptance() {
        return acceptance;
    }

    @Override
    public boolean isFounded() {
        return history.measured() >= LEAST_DAYS;
    }

    @Override
    public Comparison compare(MeterHours after, double confidence) {
        MeterDays period = MeterDays.of(after, week.zone());
        double did = 0;
        int days = 0;
        for (int day = 0; day < period.length(); day++) {
            if (isJudged(period, day)) {
                did += period.energy()[day];
                days++;
            }
        }
        double would = expected(baseline, period);
        double off =
                SavingsUncertainty.ofDays(acceptance.fit(), blocks(period), history.length(), days, would, confidence);
        int measured = period.measured();
        MeterHours judged = after.only(hour -> isJudged(period, period.day(after.time(hour), week.zone())));
        double outside = measured == 0 ? 0 : (measured - days) / (double) measured;
        return new Comparison(would, did, off, 24 * days, outside, judged);
    }

    private boolean isJudged(MeterDays period, int day) {
        return period.measured(day) && baseline.isSeen(period.date(day), period.temperature()[day]);
    }

    /** kWh in the days judged; a day of which a baseline knows nothing has what the whole history's expects. */
    private double expected(DailyBaseline by, MeterDays period) {
        double sum = 0;
        for (int day = 0; day < period.length(); day++) {
            if (isJudged(period, day)) {
                double one = by.expected(period.date(day), period.temperature()[day]);
                sum += Double.isNaN(one) ? baseline.expected(period.date(day), period.temperature()[day]) : one;
            }
        }
        return sum;
    }

    /** For each block of history what its days differ by from a baseline that does not know it, and what that expects of the period. */
    private double[][] blocks(MeterDays period) {
        int block = SavingsUncertainty.block(24 * history.length()) / 24;
        int count = history.length() / block;
        double[] rests = new double[count];
        double[] expected = new double[count];
        for (int at = 0; at < count; at++) {
            DailyBaseline other = fit(history.without(at * block, (at + 1) * block));
            rests[at] = rest(other, at * block, block);
            expected[at] = expected(other, period);
        }
        return new double[][] {rests, expected};
    }

    private double rest(DailyBaseline other, int from, int block) {
        double sum = 0;
        int days = 0;
        for (int day = from; day < from + block; day++) {
            double rest = history.energy()[day] - other.expected(history.date(day), history.temperature()[day]);
            sum += Double.isNaN(rest) ? 0 : rest;
            days += Double.isNaN(rest) ? 0 : 1;
        }
        return days < block / 2 ? Double.NaN : sum * block / days;
    }
}
