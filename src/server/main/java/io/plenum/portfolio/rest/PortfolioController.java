package io.plenum.portfolio.rest;

import io.plenum.alarm.Priority;
import io.plenum.energy.EnergyKind;
import io.plenum.portfolio.FigureGap;
import io.plenum.portfolio.Portfolio;
import io.plenum.portfolio.PortfolioColumn;
import io.plenum.portfolio.PortfolioFigure;
import io.plenum.portfolio.PortfolioSite;
import io.plenum.portfolio.Portfolios;
import io.plenum.portfolio.ReferenceWeather;
import io.plenum.portfolio.location.SiteLocation;
import io.plenum.portfolio.location.SiteLocationStore;
import io.plenum.site.RequestedSite;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The sites that the caller may see whole, beside each other. */
@RestController
class PortfolioController {

    private final Portfolios portfolios;
    private final SiteLocationStore locations;
    private final RequestedSite sites;

    PortfolioController(Portfolios portfolios, SiteLocationStore locations, RequestedSite sites) {
        this.portfolios = portfolios;
        this.locations = locations;
        this.sites = sites;
    }

    /** @param reference weather of the corrected figures; null where none of the sites knows its own */
    @Schema(name = "Portfolio")
    record PortfolioJson(Instant made, @Nullable ReferenceWeather reference, List<StandingJson> items, int total) {}

    /**
     * @param area m²; null where it is unknown
     * @param currency of its cost; amounts of different currencies are never added
     * @param kinds of energy that are bought
     * @param measured share of the hours of energy that were measured, 0 to 1
     * @param occupiedHours room-hours with people of the last thirty days whose temperature was measured
     * @param pointsCurrent of {@code points} with a present value
     */
    @Schema(name = "PortfolioSite")
    record StandingJson(
            String site,
            String name,
            String place,
            @Nullable SiteLocation location,
            @Nullable Double area,
            YearMonth first,
            YearMonth last,
            String currency,
            List<EnergyKind> kinds,
            double measured,
            int occupiedHours,
            Map<Priority, Integer> alarms,
            int pointsCurrent,
            int points,
            Map<PortfolioColumn, FigureJson> figures) {}

    /**
     * @param value kWh/m², money/m², kg/m² of twelve months, or a percentage; null where it is unknown, as of alarms, which have no one number
     * @param rank from 1 for the best; null where it is not ranked
     * @param gap why not; null where there is only nobody to be ranked with
     */
    @Schema(name = "PortfolioFigure")
    record FigureJson(
            @Nullable Double value,
            @Nullable Integer rank,
            @Nullable FigureGap gap) {}

    @Schema(name = "SiteLocationBody")
    record LocationBody(@Nullable Double latitude, @Nullable Double longitude) {}

    @GetMapping("/api/v1/portfolio")
    @PreAuthorize("hasAuthority('ANYWHERE_VIEWER')")
    PortfolioJson portfolio() {
        Portfolio portfolio = portfolios.of(portfolios.visible());
        Map<PortfolioColumn, Map<String, Integer>> ranks = new EnumMap<>(PortfolioColumn.class);
        Arrays.stream(PortfolioColumn.values()).forEach(column -> ranks.put(column, portfolio.ranks(column)));
        List<StandingJson> items =
                portfolio.sites().stream().map(one -> json(one, ranks)).toList();
        return new PortfolioJson(portfolio.made(), portfolio.reference(), items, items.size());
    }

    /** Where a site is on the map; with neither of both it is taken off. */
    @PutMapping("/api/v1/sites/{site}/location")
    @PreAuthorize("hasRole('ENGINEER')")
    LocationBody locate(@PathVariable String site, @RequestBody LocationBody body) {
        locations.save(sites.of(site), body.latitude(), body.longitude());
        return body;
    }

    private static StandingJson json(PortfolioSite one, Map<PortfolioColumn, Map<String, Integer>> ranks) {
        Map<PortfolioColumn, FigureJson> figures = new EnumMap<>(PortfolioColumn.class);
        ranks.forEach((column, places) -> {
            PortfolioFigure figure = one.figure(column);
            boolean told = column != PortfolioColumn.ALARMS && Double.isFinite(figure.value());
            figures.put(
                    column,
                    new FigureJson(
                            told ? (Double) figure.value() : null,
                            places.get(one.site().key()),
                            figure.gap()));
        });
        double area = one.site().areaSquareMetres();
        return new StandingJson(
                one.site().key(),
                one.site().name(),
                one.site().addressLine(),
                one.location(),
                area > 0 ? (Double) area : null,
                one.year().first(),
                one.year().last(),
                one.year().currency(),
                one.year().kinds().stream().map(kind -> kind.kind()).toList(),
                one.year().share().measuredShare(),
                one.comfort().judged(),
                one.alarms(),
                one.points().current(),
                one.points().all(),
                figures);
    }
}
