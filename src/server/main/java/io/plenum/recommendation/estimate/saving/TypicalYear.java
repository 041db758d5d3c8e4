package io.plenum.recommendation.estimate.saving;

import io.plenum.recommendation.estimate.Numbers;
import io.plenum.recommendation.estimate.building.LearnedBuilding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The year to which savings are carried: the daily temperatures that were given, else a cosine with its coldest day on 20 January and
 * 9.3 K each way (the middle latitudes of Europe), laid through the mean of the period that was measured.
 */
public final class TypicalYear {

    private static final double SWING = 9.3;
    private static final int WARMEST_DAY = 201;

    private TypicalYear() {}

    public static List<DayWeather> of(LearnedBuilding building) {
        List<DayWeather> year = new ArrayList<>();
        List<Double> given = building.evidence.year();
        LocalDate first =
                building.evidence.from().atZone(building.evidence.zone()).toLocalDate();
        if (given.size() >= 360) {
            for (int i = 0; i < given.size(); i++) {
                year.add(new DayWeather(first.plusDays(i), given.get(i)));
            }
            return year;
        }
        int middle = first.getDayOfYear() + building.days() / 2;
        double mean = Numbers.mean(building.outside) - season(middle);
        for (int i = 0; i < 365; i++) {
            LocalDate day = first.plusDays(i);
            year.add(new DayWeather(day, mean + season(day.getDayOfYear())));
        }
        return year;
    }

    /** The days that were measured, with their own temperatures. */
    public static List<DayWeather> measured(LearnedBuilding building) {
        double[] sums = new double[building.days()];
        int[] count = new int[building.days()];
        for (int i = 0; i < building.steps; i++) {
            sums[building.day[i]] += building.outside[i];
            count[building.day[i]]++;
        }
        LocalDate first =
                building.evidence.from().atZone(building.evidence.zone()).toLocalDate();
        List<DayWeather> days = new ArrayList<>();
        for (int day = 0; day < sums.length; day++) {
            if (count[day] > 0) {
                days.add(new DayWeather(first.plusDays(day), sums[day] / count[day]));
            }
        }
        return days;
    }

    private static double season(int day) {
        return SWING * Math.cos(2 * Math.PI * (day - WARMEST_DAY) / 365);
    }
}
