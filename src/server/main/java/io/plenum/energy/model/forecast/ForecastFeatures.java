package io.plenum.energy.model.forecast;

import io.plenum.energy.model.MeterHours;
import io.plenum.energy.model.Towt;
import io.plenum.energy.model.WorkingWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a forecast knows of an hour. Nothing of the meter is younger than a week, so that the whole week ahead can be told at once.
 *
 * @param towt what the hour of the week and the temperature explain
 * @param persistence how much of what it left over a week ago comes again, 0 to 1
 */
record ForecastFeatures(Towt towt, WorkingWeek week, double persistence) {

    /** What is learnt: the reading less {@link #base}, kWh. */
    static final String TARGET = "rest";

    static final List<String> NAMES = List.of(
            "hour",
            "weekday",
            "hourOfWeek",
            "weekdayBefore",
            "weekdayLastWeek",
            "temperature",
            "temperature3",
            "temperature24",
            "mean24",
            "mean72",
            "warmerThanLastWeek",
            "restLastWeek",
            "restTwoWeeks",
            "meanRest",
            TARGET);

    private static final int WEEK = WorkingWeek.HOURS;

    static ForecastFeatures of(MeterHours known, WorkingWeek week) {
        ForecastFeatures forgetful = new ForecastFeatures(Towt.fit(known, week), week, 0);
        double together = 0;
        double squares = 0;
        for (int hour = WEEK; hour < known.length(); hour++) {
            double before = forgetful.rest(known, hour - WEEK);
            double product = before * forgetful.rest(known, hour);
            if (Double.isFinite(product)) {
                together += product;
                squares += before * before;
            }
        }
        double persistence = squares == 0 ? 0 : Math.clamp(together / squares, 0, 1);
        return new ForecastFeatures(forgetful.towt, week, persistence);
    }

    /** The figures of an hour in the order of {@link #NAMES}; what is not known stands for the usual. */
    double[] row(MeterHours hours, int hour) {
        LocalDate day = hours.time(hour).atZone(week.zone()).toLocalDate();
        int ofWeek = week.hourOfWeek(hours.time(hour));
        double now = temperature(hours, hour, 0);
        return new double[] {
            ofWeek % 24,
            week.weekday(day),
            ofWeek,
            week.weekday(day.minusDays(1)),
            week.weekday(day.minusDays(7)),
            now,
            temperature(hours, hour - 3, now),
            temperature(hours, hour - 24, now),
            mean(hours, hour, 24, now),
            mean(hours, hour, 72, now),
            now - temperature(hours, hour - WEEK, now),
            known(rest(hours, hour - WEEK)),
            known(rest(hours, hour - 2 * WEEK)),
            meanRest(hours, hour - WEEK),
            known(hours.energy()[hour] - base(hours, hour))
        };
    }

    /** kWh without trees: the baseline and what comes again of last week; NaN where the temperature is not known. */
    double base(MeterHours hours, int hour) {
        return baseline(hours, hour) + persistence * known(rest(hours, hour - WEEK));
    }

    boolean occupied(Instant time) {
        return towt.occupied(week.hourOfWeek(time));
    }

    boolean isSeen(Instant time, double temperature) {
        return Double.isNaN(temperature) || towt.isSeen(time, temperature);
    }

    private double baseline(MeterHours hours, int hour) {
        double temperature = hours.temperature()[hour];
        return Double.isNaN(temperature) ? Double.NaN : towt.expected(hours.time(hour), temperature);
    }

    /** NaN where it is not known. */
    private double rest(MeterHours hours, int hour) {
        return hour < 0 ? Double.NaN : hours.energy()[hour] - baseline(hours, hour);
    }

    private static double known(double rest) {
        return Double.isNaN(rest) ? 0 : rest;
    }

    /** Over the week that ends with an hour. */
    private double meanRest(MeterHours hours, int last) {
        double sum = 0;
        int count = 0;
        for (int hour = last - WEEK + 1; hour <= last; hour++) {
            double rest = rest(hours, hour);
            if (!Double.isNaN(rest)) {
                sum += rest;
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    private static double temperature(MeterHours hours, int hour, double otherwise) {
        double known = hour < 0 ? Double.NaN : hours.temperature()[hour];
        return Double.isNaN(known) ? otherwise : known;
    }

    /** Of the hours up to and with one. */
    private static double mean(MeterHours hours, int last, int count, double otherwise) {
        double sum = 0;
        int known = 0;
        for (int hour = Math.max(0, last - count + 1); hour <= last; hour++) {
            double temperature = hours.temperature()[hour];
            if (!Double.isNaN(temperature)) {
                sum += temperature;
                known++;
            }
        }
        return known == 0 ? otherwise : sum / known;
    }
}
