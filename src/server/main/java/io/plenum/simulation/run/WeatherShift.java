package io.plenum.simulation.run;

import io.plenum.recommendation.estimate.building.LearnedBuilding;
import io.plenum.simulation.WeatherChoice;
import io.plenum.simulation.weather.WeatherYear;
import org.jspecify.annotations.Nullable;

/** Another weather over the days that were measured: people stay as they were, and the sun unless a file has another. */
final class WeatherShift {

    private static final int QUARTERS = 96;

    private WeatherShift() {}

    static boolean changes(WeatherChoice weather) {
        return !(weather instanceof WeatherChoice.OwnPast);
    }

    /**
     * Into the building's own outdoor temperatures.
     *
     * @param file what the chosen weather file holds; null where none is chosen or it is gone
     */
    static void lay(WeatherChoice weather, @Nullable WeatherYear file, LearnedBuilding building) {
        switch (weather) {
            case WeatherChoice.OwnPast past -> {}
            case WeatherChoice.WeatherYear named -> {
                if (file != null) {
                    new FileWeather(file, building).lay();
                }
            }
            case WeatherChoice.ShiftedYear(double kelvin) -> add(building, 0, building.steps, kelvin);
            case WeatherChoice.HeatWaveYear(double kelvin, int days) -> wave(building, kelvin, days);
        }
    }

    private static void add(LearnedBuilding building, int from, int to, double kelvin) {
        for (int i = from; i < to; i++) {
            building.outside[i] += kelvin;
        }
    }

    /** Rises and falls like half a sine over the warmest days that there were. */
    private static void wave(LearnedBuilding building, double kelvin, int days) {
        int length = Math.min(building.steps, days * QUARTERS);
        int first = warmest(building.outside, length);
        for (int i = 0; i < length; i++) {
            building.outside[first + i] += kelvin * Math.sin(Math.PI * (i + 0.5) / length);
        }
    }

    private static int warmest(double[] outside, int length) {
        double sum = 0;
        double most = Double.NEGATIVE_INFINITY;
        int first = 0;
        for (int i = 0; i < outside.length; i++) {
            sum += outside[i] - (i >= length ? outside[i - length] : 0);
            if (i >= length - 1 && sum > most) {
                most = sum;
                first = i - length + 1;
            }
        }
        return first;
    }
}
