package io.plenum.portfolio;

import io.plenum.alarm.Priority;
import io.plenum.comfort.Tally;
import io.plenum.energy.spending.SiteYear;
import io.plenum.site.Site;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the figures of a site from what is known of it. */
final class PortfolioFigures {

    /** Room-hours; fewer are no more than an anecdote. */
    private static final int LEAST_HOURS = 100;

    /** More alarms of one priority than this weigh as much. */
    private static final int MOST_ALARMS = 999;

    private PortfolioFigures() {}

    /** @param alarms null while they are not known */
    static Map<PortfolioColumn, PortfolioFigure> figures(
            Site site,
            SiteYear year,
            @Nullable ReferenceWeather reference,
            Tally comfort,
            @Nullable Map<Priority, Integer> alarms,
            PointHealth points) {
        Map<PortfolioColumn, PortfolioFigure> figures = new EnumMap<>(PortfolioColumn.class);
        FigureGap gap = gap(site, year);
        double area = site.areaSquareMetres();
        figures.put(PortfolioColumn.INTENSITY, perArea(year.used(), area, gap));
        figures.put(
                PortfolioColumn.CORRECTED,
                gap == null ? WeatherCorrection.of(year, year.used() / area, reference) : PortfolioFigure.unknown(gap));
        FigureGap priced = gap == null && year.assumed() ? FigureGap.ASSUMED : gap;
        figures.put(PortfolioColumn.COST, perArea(year.cost(), area, priced));
        figures.put(PortfolioColumn.CARBON, perArea(year.carbon(), area, priced));
        figures.put(
                PortfolioColumn.COMFORT,
                comfort.judged() < LEAST_HOURS
                        ? PortfolioFigure.unknown(FigureGap.HOURS)
                        : PortfolioFigure.of(comfort.score()));
        figures.put(
                PortfolioColumn.ALARMS,
                alarms == null ? PortfolioFigure.unknown(FigureGap.UNKNOWN) : PortfolioFigure.of(weight(alarms)));
        figures.put(
                PortfolioColumn.DATA,
                points.all() == 0
                        ? PortfolioFigure.unknown(FigureGap.UNKNOWN)
                        : PortfolioFigure.of(100.0 * points.current() / points.all()));
        return figures;
    }

    private static @Nullable FigureGap gap(Site site, SiteYear year) {
        if (year.kinds().isEmpty()) {
            return FigureGap.METERS;
        }
        if (!year.isComparable()) {
            return FigureGap.DATA;
        }
        return site.areaSquareMetres() > 0 ? null : FigureGap.AREA;
    }

    /** What rests on assumptions is shown, and not ranked. */
    private static PortfolioFigure perArea(double amount, double area, @Nullable FigureGap gap) {
        boolean shown = gap == null || gap == FigureGap.ASSUMED;
        return new PortfolioFigure(shown ? amount / area : Double.NaN, gap);
    }

    private static double weight(Map<Priority, Integer> alarms) {
        double weight = 0;
        for (Priority priority : Priority.values()) {
            weight = weight * (MOST_ALARMS + 1) + Math.min(MOST_ALARMS, alarms.getOrDefault(priority, 0));
        }
        return weight;
    }
}
