package io.plenum.simulation.store;

import io.plenum.simulation.WeatherChoice;
import java.util.List;

/** The kinds of weather over which scenarios run: their numbers with bounds. */
public enum WeatherKind {
    OWN_PAST,
    WEATHER_YEAR,
    SHIFTED_YEAR(ChangeField.number("kelvin", -6, 6, 1.5, "K", 0.5)),
    HEAT_WAVE_YEAR(ChangeField.number("kelvin", 1, 12, 5, "K", 0.5), ChangeField.count("days", 3, 28, 10));

    private final List<ChangeField> fields;

    WeatherKind(ChangeField... fields) {
        this.fields = List.of(fields);
    }

    public List<ChangeField> fields() {
        return fields;
    }

    public static WeatherKind of(WeatherChoice weather) {
        return switch (weather) {
            case WeatherChoice.OwnPast one -> OWN_PAST;
            case WeatherChoice.WeatherYear one -> WEATHER_YEAR;
            case WeatherChoice.ShiftedYear one -> SHIFTED_YEAR;
            case WeatherChoice.HeatWaveYear one -> HEAT_WAVE_YEAR;
        };
    }

    /** The numbers of a choice in the order of its fields. */
    public static List<Double> values(WeatherChoice weather) {
        return switch (weather) {
            case WeatherChoice.OwnPast one -> List.of();
            case WeatherChoice.WeatherYear one -> List.of();
            case WeatherChoice.ShiftedYear one -> List.of(one.kelvin());
            case WeatherChoice.HeatWaveYear one -> List.of(one.kelvin(), (double) one.days());
        };
    }
}
