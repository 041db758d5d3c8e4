package io.plenum.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plenum.alarm.Priority;
import io.plenum.comfort.Tally;
import io.plenum.energy.EnergyKind;
import io.plenum.energy.hours.DataShare;
import io.plenum.energy.model.Acceptance;
import io.plenum.energy.model.GoodnessOfFit;
import io.plenum.energy.spending.PeriodFigures;
import io.plenum.energy.spending.SiteYear;
import io.plenum.energy.spending.WeatherUse;
import io.plenum.energy.weather.DegreeDays;
import io.plenum.site.Site;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PortfolioTest {

    private static final int HOURS = 8760;

    /** @param scatter CV(RMSE) of the model of its days */
    private static SiteYear year(
            double kilowattHours, double heating, double degreeDays, double scatter, String currency) {
        Acceptance acceptance = new Acceptance(
                Acceptance.Resolution.DAY, new GoodnessOfFit(365, 5, 100, 100 * scatter, scatter, 0, 0.9, 0));
        return new SiteYear(
                YearMonth.of(2025, 11),
                YearMonth.of(2026, 10),
                currency,
                false,
                new DegreeDays(degreeDays, 0, 365),
                List.of(new SiteYear.KindYear(
                        EnergyKind.GAS,
                        kilowattHours,
                        new PeriodFigures(kilowattHours, kilowattHours / 10, 0, 200, new DataShare(HOURS, 0, 0)),
                        new WeatherUse(heating, 0, 365, acceptance))));
    }

    private static PortfolioSite standing(
            String key, SiteYear year, @Nullable ReferenceWeather reference, Map<Priority, Integer> alarms) {
        Site site = new Site(key, key, ZoneOffset.UTC, 1000);
        PointHealth points = new PointHealth(1, 1);
        return new PortfolioSite(
                site,
                null,
                year,
                Tally.NONE,
                alarms,
                points,
                PortfolioFigures.figures(site, year, reference, Tally.NONE, alarms, points));
    }

    /** The one in the cold uses more and is the better building: only what went for heating is brought to the mean of both winters. */
    @Test
    void weatherTakenOutTurnsTheRanksRound() {
        SiteYear cold = year(100_000, 80_000, 3000, 0.2, "EUR");
        SiteYear mild = year(90_000, 60_000, 2000, 0.2, "EUR");
        ReferenceWeather reference = ReferenceWeather.of(List.of(cold, mild));
        Portfolio portfolio = new Portfolio(
                Instant.EPOCH,
                reference,
                List.of(standing("cold", cold, reference, Map.of()), standing("mild", mild, reference, Map.of())));
        assertThat(portfolio
                        .sites()
                        .getFirst()
                        .figure(PortfolioColumn.CORRECTED)
                        .value())
                .isCloseTo((20_000 + 80_000 * 2500.0 / 3000) / 1000, within(1e-9));
        assertThat(portfolio.sites().getLast().figure(PortfolioColumn.CORRECTED).value())
                .isCloseTo((30_000 + 60_000 * 2500.0 / 2000) / 1000, within(1e-9));
        assertThat(portfolio.ranks(PortfolioColumn.INTENSITY)).isEqualTo(Map.of("cold", 2, "mild", 1));
        assertThat(portfolio.ranks(PortfolioColumn.CORRECTED)).isEqualTo(Map.of("cold", 1, "mild", 2));
        assertThat(portfolio.ranks(PortfolioColumn.COMFORT))
                .as("nothing measured")
                .isEmpty();
    }

    /** A model that does not pass, a climate too far away, an unknown winter: each is said, and none is ranked. */
    @Test
    void whatCannotBeCorrectedIsSaidAndNotRanked() {
        SiteYear fine = year(100_000, 50_000, 3000, 0.2, "EUR");
        SiteYear loose = year(100_000, 50_000, 3000, 0.4, "EUR");
        SiteYear tropics = year(100_000, 50_000, 100, 0.2, "EUR");
        SiteYear unknown = year(100_000, 50_000, Double.NaN, 0.2, "EUR");
        ReferenceWeather reference = ReferenceWeather.of(List.of(fine, loose));
        assertThat(WeatherCorrection.of(fine, 100, reference).value()).isEqualTo(100);
        assertThat(WeatherCorrection.of(loose, 100, reference).gap()).isEqualTo(FigureGap.MODEL);
        assertThat(WeatherCorrection.of(tropics, 100, reference).gap()).isEqualTo(FigureGap.CLIMATE);
        assertThat(WeatherCorrection.of(unknown, 100, null).gap()).isEqualTo(FigureGap.WEATHER);
    }

    /** Dollars are not dearer than euros because they are more: whoever is alone with his currency has no place. */
    @Test
    void costsAreRankedWithinACurrency() {
        SiteYear euro = year(100_000, 0, 3000, 0.2, "EUR");
        SiteYear dear = year(200_000, 0, 3000, 0.2, "EUR");
        SiteYear dollar = year(150_000, 0, 3000, 0.2, "USD");
        Portfolio portfolio = new Portfolio(
                Instant.EPOCH,
                null,
                List.of(
                        standing("dear", dear, null, Map.of(Priority.LOW, 40)),
                        standing("dollar", dollar, null, Map.of(Priority.HIGH, 1)),
                        standing("euro", euro, null, Map.of())));
        assertThat(portfolio.ranks(PortfolioColumn.COST)).isEqualTo(Map.of("euro", 1, "dear", 2));
        assertThat(portfolio.ranks(PortfolioColumn.ALARMS)).isEqualTo(Map.of("euro", 1, "dear", 2, "dollar", 3));
        assertThat(portfolio.sorted(PortfolioColumn.ALARMS).getLast().site().key())
                .isEqualTo("dollar");
    }
}
