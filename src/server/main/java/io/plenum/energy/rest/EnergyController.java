package io.plenum.energy.rest;

import io.plenum.energy.EnergyKind;
import io.plenum.energy.EnergyQuality;
import io.plenum.energy.Meter;
import io.plenum.energy.Peak;
import io.plenum.energy.summary.EnergySummary;
import io.plenum.energy.summary.Summaries;
import io.plenum.energy.tariff.Bill;
import io.plenum.site.RequestedSite;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a period used, cost and emitted. */
@RestController
@PreAuthorize("hasRole('VIEWER')")
class EnergyController {

    private final Summaries summaries;
    private final RequestedSite sites;

    EnergyController(Summaries summaries, RequestedSite sites) {
        this.summaries = summaries;
        this.sites = sites;
    }

    /**
     * @param cost in {@code currency}
     * @param carbon kg of CO₂ by average factors
     * @param assumed whether prices are assumptions, since nobody has entered tariffs
     */
    record Summary(
            Instant from,
            Instant to,
            double cost,
            double carbon,
            String currency,
            boolean assumed,
            List<Purchased> bought,
            List<Part> parts,
            @Nullable Peak peak) {}

    record Purchased(
            EnergyKind kind,
            String meter,
            String unit,
            double amount,
            double fedIn,
            double estimated,
            int missingHours,
            EnergyQuality quality,
            double cost,
            Bill bill,
            double carbon) {}

    @Schema(name = "EnergyPart")
    record Part(
            String meter,
            String name,
            EnergyKind kind,
            Meter.Role role,
            @Nullable String floor,
            String unit,
            double amount,
            double estimated,
            int missingHours,
            double cost,
            double carbon) {}

    @GetMapping("/api/v1/energy/summary")
    Summary summary(
            @RequestParam(required = false) @Nullable String site,
            @RequestParam Instant from,
            @RequestParam Instant to) {
        Periods.check(from, to, Duration.ofDays(400));
        EnergySummary summary = summaries.of(sites.of(site), from, to);
        return new Summary(
                from,
                to,
                summary.cost(),
                summary.carbon(),
                summary.currency(),
                summary.assumed(),
                summary.bought().stream().map(EnergyController::bought).toList(),
                summary.parts().stream().map(EnergyController::part).toList(),
                summary.peak());
    }

    private static Purchased bought(EnergySummary.Purchased one) {
        EnergyQuality quality = one.missingHours() > 0
                ? EnergyQuality.MISSING
                : one.estimated() != 0 ? EnergyQuality.ESTIMATED : EnergyQuality.MEASURED;
        return new Purchased(
                one.kind(),
                one.meter(),
                MeterJson.unit(one.kind()),
                one.amount(),
                one.fedIn(),
                one.estimated(),
                one.missingHours(),
                quality,
                one.bill().total(),
                one.bill(),
                one.carbon());
    }

    private static Part part(EnergySummary.Part one) {
        Meter meter = one.meter();
        return new Part(
                meter.key(),
                meter.name(),
                meter.kind(),
                meter.role(),
                meter.floor(),
                MeterJson.unit(meter.kind()),
                one.amount(),
                one.estimated(),
                one.missingHours(),
                one.cost(),
                one.carbon());
    }
}
