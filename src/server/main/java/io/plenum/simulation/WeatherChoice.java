package io.plenum.simulation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;

/** The weather over which a scenario runs. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = WeatherChoice.OwnPast.class, name = "own-past"),
    @JsonSubTypes.Type(value = WeatherChoice.WeatherYear.class, name = "weather-year"),
    @JsonSubTypes.Type(value = WeatherChoice.ShiftedYear.class, name = "shifted-year"),
    @JsonSubTypes.Type(value = WeatherChoice.HeatWaveYear.class, name = "heat-wave-year")
})
public sealed interface WeatherChoice {

    /** What was measured on the site's own days, from {@code from} to before {@code to}. */
    record OwnPast(LocalDate from, LocalDate to) implements WeatherChoice {}

    /** A typical year from a file that was imported. */
    record WeatherYear(String file) implements WeatherChoice {}

    /** A year like the site's, shifted. @param kelvin added to each temperature; negative for a cold year */
    record ShiftedYear(double kelvin) implements WeatherChoice {}

    /**
     * A year like the site's with a heat wave in its warmest weeks.
     *
     * @param kelvin added in the middle of the wave
     * @param days how long the wave lasts
     */
    record HeatWaveYear(double kelvin, int days) implements WeatherChoice {}
}
