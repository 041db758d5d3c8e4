package io.plenum.energy.rest;

import io.plenum.energy.EnergyMeters;
import io.plenum.energy.EnergyQuality;
import io.plenum.energy.EnergySeries;
import io.plenum.energy.MeterCheck;
import io.plenum.web.ItemPage;
import io.plenum.web.PageParameters;
import io.plenum.web.RequestProblem;
import jakarta.validation.Valid;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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

    MeterController(EnergyMeters meters) {
        this.meters = meters;
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
    ItemPage<MeterJson> list(@Valid PageParameters page) {
        return page.of(meters.tree().all().stream().map(MeterJson::of).toList());
    }

    /** What somebody should look at: resets, stuck registers, gaps, sums that do not add up. */
    @GetMapping("/checks")
    ItemPage<MeterCheck> checks(@RequestParam Instant from, @RequestParam Instant to, @Valid PageParameters page) {
        Periods.check(from, to, Duration.ofDays(400));
        return page.of(meters.checks(from, to));
    }

    /** @param resolution {@code hour} (of UTC) or {@code day} (of the building) */
    @GetMapping("/{key}/energy")
    Energy energy(
            @PathVariable String key,
            @RequestParam Instant from,
            @RequestParam Instant to,
            @RequestParam(defaultValue = "hour") String resolution) {
        io.plenum.energy.Meter meter = meters.tree().meter(key);
        if (meter == null) {
            throw RequestProblem.notFound(key);
        }
        Periods.check(from, to, Duration.ofDays(resolution.equals("day") ? 4000 : 400));
        EnergySeries series = Objects.requireNonNull(
                switch (resolution) {
                    case "hour" -> meters.hours(List.of(key), from, to).get(key);
                    case "day" -> meters.days(List.of(key), from, to).get(key);
                    default -> throw RequestProblem.of("resolution", "web.expected.one-of", "hour, day");
                });
        return new Energy(
                key, MeterJson.unit(meter.kind()), resolution, series.total(), series.estimated(), steps(series));
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
