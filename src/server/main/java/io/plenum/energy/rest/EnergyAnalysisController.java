package io.plenum.energy.rest;

import io.plenum.energy.EnergyKind;
import io.plenum.energy.load.LoadAnalyses;
import io.plenum.energy.load.LoadAnalysis;
import io.plenum.energy.load.LoadProfile;
import io.plenum.energy.rest.SpendingController.DataJson;
import io.plenum.energy.rest.SpendingController.FiguresJson;
import io.plenum.energy.spending.CalendarPeriod;
import io.plenum.energy.spending.ChangePart;
import io.plenum.energy.spending.Changes;
import io.plenum.energy.spending.KindChange;
import io.plenum.energy.spending.SpendingChange;
import io.plenum.site.RequestedSite;
import io.plenum.web.RequestProblem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Why a period was dearer than another, and how its load went. */
@RestController
@PreAuthorize("hasRole('VIEWER')")
class EnergyAnalysisController {

    private final Changes changes;
    private final LoadAnalyses loads;
    private final RequestedSite sites;

    EnergyAnalysisController(Changes changes, LoadAnalyses loads, RequestedSite sites) {
        this.changes = changes;
        this.loads = loads;
        this.sites = sites;
    }

    /**
     * @param to local date before which the period is compared: its days that are over
     * @param days that are compared with {@code baseDays}; 0 where none is over
     */
    @Schema(name = "EnergyChange")
    record ChangeJson(
            LocalDate from,
            LocalDate to,
            LocalDate baseFrom,
            LocalDate baseTo,
            int days,
            int baseDays,
            int verifiedActions,
            String currency,
            List<KindChangeJson> kinds) {}

    /**
     * @param weatherKnown whether the weather could be told apart; else it is among the unexplained
     * @param parts their amounts, costs and emissions add up to the difference of the figures
     */
    @Schema(name = "EnergyKindChange")
    record KindChangeJson(
            EnergyKind kind,
            String unit,
            boolean bought,
            FiguresJson before,
            FiguresJson now,
            boolean weatherKnown,
            List<ChangePart> parts) {}

    /** @param span {@code DAY}, {@code MONTH} or {@code YEAR}. @param date a local date within it */
    @GetMapping("/api/v1/energy/changes")
    ChangeJson changes(
            @RequestParam(required = false) @Nullable String site,
            @RequestParam CalendarPeriod.Span span,
            @RequestParam LocalDate date,
            @RequestParam(defaultValue = "PREVIOUS") SpendingChange.With with) {
        SpendingChange change = changes.of(sites.of(site), new CalendarPeriod(span, date), with);
        return new ChangeJson(
                change.period().first(),
                change.to(),
                change.base().first(),
                change.baseTo(),
                change.days(),
                change.baseDays(),
                change.actions(),
                change.currency(),
                change.kinds().stream().map(EnergyAnalysisController::kind).toList());
    }

    private static KindChangeJson kind(KindChange one) {
        return new KindChangeJson(
                one.kind(),
                MeterJson.unit(one.kind()),
                one.bought(),
                FiguresJson.of(one.before()),
                FiguresJson.of(one.now()),
                one.weatherKnown(),
                one.parts());
    }

    /**
     * Power is the mean of an hour, kW, of water m³/h; null where unknown.
     *
     * @param working typical working day, by the hour of the local clock: of the period, of a day of the eight weeks before
     * @param day the hours of the period where it is a day
     * @param duration power reached or exceeded in 0, 1 … 100 % of the measured hours
     */
    @Schema(name = "EnergyLoad")
    record LoadJson(
            EnergyKind kind,
            DataJson data,
            ProfileJson working,
            ProfileJson off,
            List<@Nullable Double> day,
            List<@Nullable Double> duration,
            @Nullable Double baseLoad,
            @Nullable PeakJson peak) {}

    /** @param low that one day in ten stays below. @param high that one day in ten exceeds */
    @Schema(name = "EnergyLoadProfile")
    record ProfileJson(
            int days, List<@Nullable Double> low, List<@Nullable Double> typical, List<@Nullable Double> high) {

        static ProfileJson of(LoadProfile one) {
            return new ProfileJson(one.days(), list(one.low()), list(one.typical()), list(one.high()));
        }
    }

    /** @param minutes over which it is the mean. @param causes what exceeded nine in ten of its own days at that hour */
    @Schema(name = "EnergyLoadPeak")
    record PeakJson(
            Instant start,
            int minutes,
            double power,
            boolean setsMonth,
            int compared,
            List<LoadAnalysis.PeakCause> causes) {}

    @GetMapping("/api/v1/energy/load")
    LoadJson load(
            @RequestParam(required = false) @Nullable String site,
            @RequestParam CalendarPeriod.Span span,
            @RequestParam LocalDate date,
            @RequestParam(defaultValue = "ELECTRICITY") EnergyKind kind) {
        LoadAnalysis load = loads.of(sites.of(site), kind, new CalendarPeriod(span, date));
        if (load == null) {
            throw RequestProblem.notFound(kind.name());
        }
        LoadAnalysis.LoadPeak peak = load.peak();
        return new LoadJson(
                kind,
                DataJson.of(load.share()),
                ProfileJson.of(load.working()),
                ProfileJson.of(load.off()),
                list(load.day()),
                list(load.duration()),
                Double.isFinite(load.baseLoad()) ? (Double) load.baseLoad() : null,
                peak == null
                        ? null
                        : new PeakJson(
                                peak.start(),
                                peak.minutes(),
                                peak.power(),
                                peak.setsMonth(),
                                peak.looked(),
                                peak.causes()));
    }

    private static List<@Nullable Double> list(double[] values) {
        List<@Nullable Double> list = new ArrayList<>();
        for (double value : values) {
            list.add(Double.isFinite(value) ? (Double) value : null);
        }
        return list;
    }
}
