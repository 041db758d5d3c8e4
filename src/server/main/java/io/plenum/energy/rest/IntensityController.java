package io.plenum.energy.rest;

import io.plenum.energy.EnergyKind;
import io.plenum.energy.benchmark.BenchmarkBand;
import io.plenum.energy.benchmark.BuildingUse;
import io.plenum.energy.benchmark.EnergyIntensity;
import io.plenum.energy.benchmark.Intensities;
import io.plenum.energy.benchmark.OwnBands;
import io.plenum.energy.rest.SpendingController.DataJson;
import io.plenum.site.RequestedSite;
import io.plenum.site.Site;
import io.plenum.web.RequestProblem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Energy for each square metre and year. */
@RestController
class IntensityController {

    private final Intensities intensities;
    private final OwnBands bands;
    private final RequestedSite sites;

    IntensityController(Intensities intensities, OwnBands bands, RequestedSite sites) {
        this.intensities = intensities;
        this.bands = bands;
        this.sites = sites;
    }

    /** @param area m²; null where it is unknown. @param use null where nobody has chosen it */
    @Schema(name = "EnergyIntensity")
    record IntensityJson(
            YearMonth first,
            YearMonth last,
            @Nullable Double area,
            @Nullable BuildingUse use,
            List<KindJson> kinds) {}

    /** @param perArea kWh/m²; null where the area, or a tenth of the hours or more, is unknown */
    @Schema(name = "EnergyKindIntensity")
    record KindJson(
            EnergyKind kind,
            @Nullable Double amount,
            @Nullable Double perArea,
            DataJson data,
            @Nullable BenchmarkBand band) {}

    record UseBody(@Nullable BuildingUse use) {}

    /** @param source where the band is from; with nothing at all the band of the use counts again */
    @Schema(name = "EnergyBandBody")
    record BandBody(
            @Nullable Double low,
            @Nullable Double high,
            @Nullable String source) {}

    /** @param before the twelve whole months before this local date; up to the last one where it is missing */
    @GetMapping("/api/v1/energy/intensity")
    @PreAuthorize("hasRole('VIEWER')")
    IntensityJson intensity(
            @RequestParam(required = false) @Nullable String site,
            @RequestParam(required = false) @Nullable LocalDate before) {
        return json(sites.of(site), before);
    }

    /** With which buildings a site is compared. */
    @PutMapping("/api/v1/energy/building-use")
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    IntensityJson use(@RequestBody UseBody body, @RequestParam(required = false) @Nullable String site) {
        Site of = sites.of(site);
        intensities.choose(of, RequestProblem.present("use", body.use()));
        return json(of, null);
    }

    /** What a site is held against instead of the band of its use. @param kind ELECTRICITY, or HEAT whatever it is made of */
    @PutMapping("/api/v1/energy/bands/{kind}")
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    IntensityJson band(
            @PathVariable EnergyKind kind,
            @RequestBody BandBody body,
            @RequestParam(required = false) @Nullable String site) {
        Site of = sites.of(site);
        bands.save(of, kind, body.low(), body.high(), body.source());
        return json(of, null);
    }

    private IntensityJson json(Site site, @Nullable LocalDate before) {
        LocalDate last = LocalDate.of(2199, 1, 1);
        EnergyIntensity one = intensities.of(site, before == null ? last : before);
        return new IntensityJson(
                one.first(),
                one.last(),
                one.area() > 0 ? (Double) one.area() : null,
                one.use(),
                one.kinds().stream()
                        .map(kind -> new KindJson(
                                kind.kind(),
                                known(kind.amount()),
                                known(kind.perArea()),
                                DataJson.of(kind.share()),
                                kind.band()))
                        .toList());
    }

    private static @Nullable Double known(double value) {
        return Double.isFinite(value) ? (Double) value : null;
    }
}
