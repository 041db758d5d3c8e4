package io.plenum.portfolio;

import io.plenum.energy.spending.SiteYear;
import io.plenum.energy.spending.SiteYear.KindYear;
import io.plenum.energy.spending.WeatherUse;
import io.plenum.energy.weather.DegreeDays;
import org.jspecify.annotations.Nullable;

/**
 * What a site would have used in the reference weather: what went for heating by the ratio of the heating degree days, what went for cooling
 * by that of the cooling degree days, the rest as it was (VDI 3807 part 1 corrects heating so; IPMVP calls it normalised conditions).
 */
final class WeatherCorrection {

    /** Weather with less than half or more than double of the degree days is another climate: a ratio says nothing there any more. */
    private static final double MOST_RATIO = 2;

    /** A part below this share of the whole does not move it, whatever the weather. */
    private static final double SLIGHT = 0.02;

    private WeatherCorrection() {}

    /** @param perArea kWh/m² as they were used, known and comparable */
    static PortfolioFigure of(SiteYear year, double perArea, @Nullable ReferenceWeather reference) {
        DegreeDays own = year.weather();
        if (reference == null || !ReferenceWeather.isKnown(own)) {
            return PortfolioFigure.unknown(FigureGap.WEATHER);
        }
        double heating = 0;
        double cooling = 0;
        for (KindYear kind : year.kinds()) {
            WeatherUse use = kind.weather();
            if (use == null || use.days() < 0.9 * ReferenceWeather.YEAR) {
                return PortfolioFigure.unknown(FigureGap.WEATHER);
            }
            if (!use.acceptance().passes()) {
                return PortfolioFigure.unknown(FigureGap.MODEL);
            }
            heating += use.heating();
            cooling += use.cooling();
        }
        double used = year.used();
        double colder = ratio(reference.heating(), ReferenceWeather.yearly(own.heating(), own));
        double warmer = ratio(reference.cooling(), ReferenceWeather.yearly(own.cooling(), own));
        if (isFar(heating / used, colder) || isFar(cooling / used, warmer)) {
            return PortfolioFigure.unknown(FigureGap.CLIMATE);
        }
        double corrected = used + part(heating, used, colder) + part(cooling, used, warmer);
        return PortfolioFigure.of(perArea * corrected / used);
    }

    private static double ratio(double reference, double own) {
        return own > 0 ? reference / own : Double.POSITIVE_INFINITY;
    }

    private static boolean isFar(double share, double ratio) {
        return share > SLIGHT && (ratio > MOST_RATIO || ratio < 1 / MOST_RATIO);
    }

    private static double part(double use, double used, double ratio) {
        return use / used > SLIGHT ? use * (ratio - 1) : 0;
    }
}
