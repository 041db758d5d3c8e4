package io.plenum.energy.spending;

import io.plenum.energy.EnergyKind;
import io.plenum.energy.baseline.BaselineService;
import io.plenum.energy.hours.KindHours;
import io.plenum.energy.model.Acceptance;
import io.plenum.energy.model.DailyBaseline;
import io.plenum.energy.model.GoodnessOfFit;
import io.plenum.energy.model.MeterDays;
import io.plenum.energy.model.MeterHours;
import io.plenum.energy.model.WorkingWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What the days of a building would use by their weather and whether people work, learnt from the year before a period and never from the
 * period itself ({@link DailyBaseline#ofWeek}: the daily change-point model of CalTRACK 2.0).
 *
 * @param learnt days that it was learnt from
 * @param acceptance what ASHRAE Guideline 14 says to it
 */
record Expectation(DailyBaseline baseline, WorkingWeek week, int learnt, Acceptance acceptance) {

    /** Fewer days than this are no more than an anecdote. */
    static final int LEAST_DAYS = BaselineService.LEAST_DAYS;

    private static final int YEAR = 365;

    /** Null where there is too little history. @param before a local midnight */
    static @Nullable Expectation of(KindHours hours, Instant before, WorkingWeek week) {
        MeterDays days = days(hours, before, week);
        int learnt = days.measured();
        if (learnt < LEAST_DAYS) {
            return null;
        }
        DailyBaseline baseline = DailyBaseline.ofWeek(days.first(), days.energy(), days.temperature(), week);
        double[] expected = new double[days.length()];
        Arrays.setAll(expected, day -> baseline.expected(days.date(day), days.temperature()[day]));
        GoodnessOfFit fit = GoodnessOfFit.of(days.energy(), expected, baseline.parameters());
        return new Expectation(baseline, week, learnt, new Acceptance(Acceptance.Resolution.DAY, fit));
    }

    private static MeterDays days(KindHours hours, Instant before, WorkingWeek week) {
        int end = hours.index(before);
        int begin = Math.max(0, end - 24 * YEAR);
        double[] used = new double[end - begin];
        Arrays.setAll(used, hour -> hours.used(begin + hour));
        double[] celsius = Arrays.copyOfRange(hours.temperature(), begin, end);
        if (hours.kind() == EnergyKind.WATER) {
            Arrays.fill(
                    celsius, 0); // water follows people, and is expected where no outdoor temperature is known as well
        }
        return MeterDays.of(new MeterHours(hours.time(begin), used, celsius), week.zone());
    }

    /** What of the year before went for heating and cooling; null where too little of it is known. */
    static @Nullable WeatherUse weather(KindHours hours, Instant before, WorkingWeek week) {
        Expectation learnt = of(hours, before, week);
        if (learnt == null) {
            return null;
        }
        MeterDays days = days(hours, before, week);
        double heating = 0;
        double cooling = 0;
        for (int day = 0; day < days.length(); day++) {
            if (days.measured(day)) {
                heating += learnt.baseline.heatingPart(days.date(day), days.temperature()[day]);
                cooling += learnt.baseline.coolingPart(days.date(day), days.temperature()[day]);
            }
        }
        double whole = days.length() / (double) learnt.learnt;
        return new WeatherUse(whole * heating, whole * cooling, learnt.learnt, learnt.acceptance);
    }

    /** kWh of a day; NaN where it has weather, or is of a kind, that the history does not know. @param celsius its mean */
    double of(LocalDate day, double celsius) {
        return Double.isFinite(celsius) && baseline.isSeen(day, celsius) ? baseline.expected(day, celsius) : Double.NaN;
    }
}
