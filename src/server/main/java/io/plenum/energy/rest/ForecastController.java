package io.plenum.energy.rest;

import io.plenum.energy.EnergyKind;
import io.plenum.energy.forecast.Forecast;
import io.plenum.energy.forecast.ForecastService;
import io.plenum.energy.model.forecast.ForecastModel;
import io.plenum.energy.model.forecast.ForecastScore;
import io.plenum.energy.tariff.SiteTariffs;
import io.plenum.energy.tariff.Tariffs;
import io.plenum.site.RequestedSite;
import io.plenum.site.Site;
import io.plenum.web.RequestProblem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the building will use. */
@RestController
@PreAuthorize("hasRole('VIEWER')")
class ForecastController {

    /** Learning takes seconds; who waits longer than this is asked to come again. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ForecastService forecasts;
    private final Tariffs tariffs;
    private final RequestedSite sites;

    ForecastController(ForecastService forecasts, Tariffs tariffs, RequestedSite sites) {
        this.forecasts = forecasts;
        this.tariffs = tariffs;
        this.sites = sites;
    }

    /**
     * @param method of the three that did best on hours it had not seen; null where there is too little history
     * @param score CV(RMSE) of each as a fraction; null where there is too little history to judge
     * @param historyDays that were measured
     * @param temperature where the outdoor temperature ahead is from
     * @param unseenHours that will be colder or warmer than anything measured yet: what is expected of them is what the nearest weather had
     * @param expected kWh in all hours, from the grid and from the building's own roof together
     * @param cost as if all of it came from the grid, in {@code currency}
     * @param peak the hour in which most is expected
     */
    @Schema(name = "EnergyForecast")
    record ForecastJson(
            Instant made,
            ForecastModel.@Nullable Method method,
            @Nullable Score score,
            int historyDays,
            Temperature temperature,
            int unseenHours,
            double expected,
            double cost,
            String currency,
            @Nullable Hour peak,
            List<Hour> hours) {}

    /**
     * @param hours that were judged
     * @param trees null where the history is too short for them
     * @param inside share of the hours that lay within the interval of the trees
     */
    record Score(
            int hours,
            @Nullable Double trees,
            double baseline,
            double lastWeek,
            @Nullable Double inside) {}

    /** @param fromFile hours from an imported file; for the others the mean of the last days at that hour is used */
    record Temperature(int fromFile, int assumed) {}

    /** @param expected kWh; null where unknown, as are the ends of the interval of 95 % */
    record Hour(
            Instant from,
            Instant to,
            @Nullable Double low,
            @Nullable Double expected,
            @Nullable Double high,
            @Nullable Double temperature) {}

    /** Electricity from the present hour on. @param hours 1 to 168 */
    @GetMapping("/api/v1/energy/forecast")
    ForecastJson forecast(
            @RequestParam(required = false) @Nullable String site, @RequestParam(defaultValue = "48") int hours)
            throws InterruptedException {
        if (hours < 1 || hours > Forecast.MOST_HOURS) {
            throw RequestProblem.of("hours", "energy.forecast.problem.hours", Forecast.MOST_HOURS);
        }
        Site chosen = sites.of(site);
        SiteTariffs prices = tariffs.of(chosen);
        Forecast ahead = ahead(chosen);
        int end = Math.min(hours, ahead.length());
        int peak = ahead.peak(0, end);
        return new ForecastJson(
                ahead.made(),
                ahead.method(),
                score(ahead.score()),
                ahead.days(),
                new Temperature(
                        ahead.temperatures().fromFile(), ahead.temperatures().assumed()),
                ahead.unseen(0, end),
                ahead.sum(0, end),
                cost(prices, ahead, end),
                prices.currency(),
                peak < 0 ? null : hour(ahead, peak),
                IntStream.range(0, end).mapToObj(hour -> hour(ahead, hour)).toList());
    }

    private Forecast ahead(Site site) throws InterruptedException {
        try {
            return forecasts.ask(site, part -> {}).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException learning) {
            throw RequestProblem.unavailable("energy.forecast.problem.learning");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    private static double cost(SiteTariffs tariffs, Forecast ahead, int end) {
        return IntStream.range(0, end)
                .filter(hour -> Double.isFinite(ahead.band().expected()[hour]))
                .mapToDouble(hour ->
                        ahead.band().expected()[hour] * tariffs.hourPrice(EnergyKind.ELECTRICITY, ahead.time(hour)))
                .sum();
    }

    private static @Nullable Score score(@Nullable ForecastScore score) {
        return score == null
                ? null
                : new Score(
                        score.hours(), known(score.forecast()), score.towt(), score.lastWeek(), known(score.inside()));
    }

    private static Hour hour(Forecast ahead, int hour) {
        return new Hour(
                ahead.time(hour),
                ahead.time(hour + 1),
                known(ahead.band().low()[hour]),
                known(ahead.band().expected()[hour]),
                known(ahead.band().high()[hour]),
                known(ahead.temperatures().celsius()[hour]));
    }

    private static @Nullable Double known(double value) {
        return Double.isFinite(value) ? (Double) value : null;
    }
}
