package io.plenum.comfort;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is taken for granted where nothing measures it. The mean radiant temperature is always taken as that of the air.
 *
 * @param met activity, met: 1.2 is office work
 * @param winterClo clothing below a running mean outdoor temperature of 10 °C, clo
 * @param summerClo clothing above 15 °C, clo; between the two the mean of both
 * @param airSpeed m/s
 * @param humidity relative humidity where none is measured, %
 * @param outdoorCarbonDioxide of the outdoor air, ppm
 * @param adaptive whether the building has no mechanical cooling, so that EN 16798-1's adaptive limits decide wherever they hold
 * @param category of ISO 7730 whose temperatures count as inside when kelvin hours are added up
 * @param opens first hour of the working days (Monday to Friday, by the site's clock) that count where nothing measures presence
 * @param closes the hour at which they end
 */
@ConfigurationProperties("plenum.comfort")
public record ComfortSettings(
        @DefaultValue("1.2") double met,
        @DefaultValue("1.0") double winterClo,
        @DefaultValue("0.5") double summerClo,
        @DefaultValue("0.1") double airSpeed,
        @DefaultValue("45") double humidity,
        @DefaultValue("420") double outdoorCarbonDioxide,
        @DefaultValue("false") boolean adaptive,
        @DefaultValue("B") OfficeRange.Category category,
        @DefaultValue("8") int opens,
        @DefaultValue("18") int closes) {

    public ComfortSettings {
        require(met >= 0.8 && met <= 4, "plenum.comfort.met must lie between 0.8 and 4 met");
        require(
                winterClo >= 0 && winterClo <= 2 && summerClo >= 0 && summerClo <= 2,
                "plenum.comfort: clo from 0 to 2");
        require(airSpeed >= 0 && airSpeed <= 1, "plenum.comfort.air-speed must lie between 0 and 1 m/s");
        require(opens >= 0 && opens < closes && closes <= 24, "plenum.comfort.opens must lie before closes");
    }

    private static void require(boolean met, String otherwise) {
        if (!met) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    public double clo(ClothingSeason season) {
        return switch (season) {
            case WINTER -> winterClo;
            case SUMMER -> summerClo;
            case BETWEEN -> (winterClo + summerClo) / 2;
        };
    }

    /** @param humidity relative, %, NaN where it is not measured */
    public Climate climate(double temperature, double humidity, ClothingSeason season) {
        return new Climate(
                temperature,
                temperature,
                Double.isNaN(humidity) ? this.humidity : humidity,
                airSpeed,
                met,
                clo(season));
    }
}
