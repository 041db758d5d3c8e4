package io.plenum.advice.estimate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The year to which savings are carried: the daily temperatures that were given, else a cosine with its coldest day on 20 January and
 * 9.3 K each way (the middle latitudes of Europe), laid through the mean of the period that was measured.
 */
final class Years {

    private static final double SWING = 9.3;
    private static final int WARMEST_DAY = 201;

    private Years() {}

    static List<DayWeather> of(Study study) {
        List<DayWeather> year = new ArrayList<>();
        List<Double> given = study.evidence.year();
        LocalDate first = study.evidence.from().atZone(study.evidence.zone()).toLocalDate();
        if (given.size() >= 360) {
            for (int i = 0; i < given.size(); i++) {
                year.add(new DayWeather(first.plusDays(i), given.get(i)));
            }
            return year;
        }
        int middle = first.getDayOfYear() + study.days() / 2;
        double mean = Numbers.mean(study.outside) - season(middle);
        for (int i = 0; i < 365; i++) {
            LocalDate day = first.plusDays(i);
            year.add(new DayWeather(day, mean + season(day.getDayOfYear())));
        }
        return year;
    }

    private static double season(int day) {
        return SWING * Math.cos(2 * Math.PI * (day - WARMEST_DAY) / 365);
    }
}
