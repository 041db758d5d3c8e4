package io.plenum.recommendation.estimate.saving;

import io.plenum.recommendation.estimate.building.LearnedBuilding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The days of a simulation that were measured whole. */
public final class WholeDays {

    /** Days left out at the beginning: walls have to forget how they were. */
    public static final int SETTLING = 2;
    /** Steps that may lack, as on the day on which clocks go forward. */
    private static final int LACKING = 4;

    public final List<DayWeather> weather = new ArrayList<>();
    private final List<Integer> chosen = new ArrayList<>();
    private final LearnedBuilding building;

    public WholeDays(LearnedBuilding building) {
        this.building = building;
        int[] count = new int[building.days()];
        for (int day : building.day) {
            count[day]++;
        }
        double[] warmth = all(building.outside);
        LocalDate first =
                building.evidence.from().atZone(building.evidence.zone()).toLocalDate();
        int whole = (int) Math.round(86_400 / building.seconds);
        for (int day = SETTLING; day < count.length; day++) {
            if (count[day] >= whole - LACKING) {
                chosen.add(day);
                weather.add(new DayWeather(first.plusDays(day), warmth[day] / count[day]));
            }
        }
    }

    /** Of each day, in the series' unit times hours. */
    public double[] sums(double[] series) {
        double[] all = all(series);
        return chosen.stream().mapToDouble(day -> all[day] * building.hours()).toArray();
    }

    private double[] all(double[] series) {
        double[] sums = new double[building.days()];
        for (int i = 0; i < building.steps; i++) {
            sums[building.day[i]] += series[i];
        }
        return sums;
    }
}
