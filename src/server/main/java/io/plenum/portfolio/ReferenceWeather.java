package io.plenum.portfolio;

import io.plenum.energy.spending.SiteYear;
import io.plenum.energy.weather.DegreeDays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The weather in which sites are compared: the mean of all of the installation, whoever looks, so that a site has one figure.
 *
 * @param heating K·d of a year below 15 °C
 * @param cooling K·d of a year above 18 °C
 * @param sites that it is the mean of
 */
public record ReferenceWeather(double heating, double cooling, int sites) {

    static final double YEAR = 365;
    private static final double ENOUGH = 0.9 * YEAR;

    /** Null where none knows enough of its weather. */
    static @Nullable ReferenceWeather of(Collection<SiteYear> years) {
        List<DegreeDays> known = years.stream()
                .map(SiteYear::weather)
                .filter(ReferenceWeather::isKnown)
                .toList();
        return known.isEmpty()
                ? null
                : new ReferenceWeather(
                        known.stream()
                                .mapToDouble(one -> yearly(one.heating(), one))
                                .average()
                                .orElse(0),
                        known.stream()
                                .mapToDouble(one -> yearly(one.cooling(), one))
                                .average()
                                .orElse(0),
                        known.size());
    }

    static boolean isKnown(DegreeDays weather) {
        return weather.days() >= ENOUGH;
    }

    /** Days of which nothing is known are as the others. */
    static double yearly(double degreeDays, DegreeDays weather) {
        return degreeDays * YEAR / weather.days();
    }
}
