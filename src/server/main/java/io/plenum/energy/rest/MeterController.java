package io.plenum.energy.rest;

import io.plenum.energy.EnergyMeters;
import io.plenum.energy.EnergyQuality;
import io.plenum.energy.EnergySeries;
import io.plenum.energy.Meter;
import io.plenum.energy.MeterCheck;
import io.plenum.site.RequestedSite;
import io.plenum.site.Site;
import io.plenum.site.SiteAccess;
import io.plenum.web.ItemPage;
import io.plenum.web.PageParameters;
import io.plenum.web.RequestProblem;
import jakarta.validation.Valid;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The meters and what they counted. */
@RestController
@RequestMapping("/api/v1/meters")
@PreAuthorize("hasRole('VIEWER')")
class MeterController {

    private final EnergyMeters meters;
    private final RequestedSite sites;
    private final SiteAccess models;

    MeterController(EnergyMeters meters, RequestedSite sites, SiteAccess models) {
        this.meters = meters;
        this.sites = sites;
        this.models = models;
    }

    /**
     * @param unit of the amounts
     * @param total of all that is known
     * @param estimated how much of it is estimated
     */
    record Energy(String meter, String unit, String resolution, double total, double estimated, List<Step> steps) {}

    /** @param amount null where the quality is MISSING */
    record Step(Instant from, Instant to, @Nullable Double amount, EnergyQuality quality) {}

    @GetMapping
    ItemPage<MeterJson> list(@RequestParam(required = false) @Nullable String site, @Valid PageParameters page) {
        return page.of(sites.allOr(site).stream()
                .flatMap(one -> meters.tree(one).all().stream().map(meter -> MeterJson.of(one, meter)))
                .toList());
    }

    /** What somebody should look at: resets, stuck registers, gaps, sums that do not add up. */
    @GetMapping("/checks")
    ItemPage<MeterCheck> checks(
            @RequestParam(required = false) @Nullable String site,
            @RequestParam Instant from,
            @RequestParam Instant to,
            @Valid PageParameters page) {
        Periods.check(from, to, Duration.ofDays(400));
        return page.of(sites.allOr(site).stream()
                .flatMap(one -> meters.checks(one, from, to).stream())
                .sorted(Comparator.comparing(MeterCheck::at).reversed())
                .toList());
    }

    /** @param resolution {@code hour} (of UTC) or {@code day} (of the building) */
    @GetMapping("/{key}/energy")
    Energy energy(
            @PathVariable String key,
            @RequestParam Instant from,
            @RequestParam Instant to,
            @RequestParam(defaultValue = "hour") String resolution) {
        Site site = siteOf(key);
        Meter meter = Objects.requireNonNull(meters.tree(site).meter(key));
        Periods.check(from, to, Duration.ofDays(resolution.equals("day") ? 4000 : 400));
        EnergySeries series = Objects.requireNonNull(
                switch (resolution) {
                    case "hour" -> meters.hours(site, List.of(key), from, to).get(key);
                    case "day" -> meters.days(site, List.of(key), from, to).get(key);
                    default -> throw RequestProblem.of("resolution", "web.expected.one-of", "hour, day");
                });
        return new Energy(
                key, MeterJson.unit(meter.kind()), resolution, series.total(), series.estimated(), steps(series));
    }

    /** A meter's key says whose it is. */
    private Site siteOf(String key) {
        return models.visible().sites().stream()
                .filter(site -> meters.tree(site).meter(key) != null)
                .findFirst()
                .orElseThrow(() -> RequestProblem.notFound(key));
    }

    private static List<Step> steps(EnergySeries series) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            double amount = series.amounts()[i];
            steps.add(new Step(
                    series.starts()[i],
                    series.starts()[i + 1],
                    Double.isNaN(amount) ? null : (Double) amount,
                    series.qualities()[i]));
        }
        return steps;
    }
}
