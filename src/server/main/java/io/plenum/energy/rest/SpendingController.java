package io.plenum.energy.rest;

import io.plenum.energy.EnergyKind;
import io.plenum.energy.EnergyQuality;
import io.plenum.energy.hours.DataShare;
import io.plenum.energy.spending.CalendarPeriod;
import io.plenum.energy.spending.KindOverview;
import io.plenum.energy.spending.Overviews;
import io.plenum.energy.spending.PeriodFigures;
import io.plenum.energy.spending.PeriodOverview;
import io.plenum.energy.spending.PeriodStep;
import io.plenum.site.RequestedSite;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What days, months and years used, cost and emitted, beside the year before, the expectation and the budget. */
@RestController
@PreAuthorize("hasRole('VIEWER')")
class SpendingController {

    private final Overviews overviews;
    private final RequestedSite sites;

    SpendingController(Overviews overviews, RequestedSite sites) {
        this.overviews = overviews;
        this.sites = sites;
    }

    /**
     * @param to its end, or now while it runs
     * @param total of what is bought; its amount is null, since kinds do not add up
     * @param assumed whether prices are assumptions, since nobody has entered tariffs
     */
    @Schema(name = "EnergyOverview")
    record OverviewJson(
            CalendarPeriod.Span span,
            Instant from,
            Instant to,
            boolean running,
            String currency,
            boolean assumed,
            FiguresJson total,
            FiguresJson totalYearBefore,
            List<KindJson> kinds) {}

    /**
     * @param amount kWh, of water m³; null, as the others, where nothing is known
     * @param cost money; null where it is not bought
     * @param carbon kg of CO₂
     * @param quality the worst of its hours
     * @param data hours that were measured, were estimated, and are missing: these are in no sum
     */
    @Schema(name = "EnergyFigures")
    record FiguresJson(
            @Nullable Double amount,
            @Nullable Double cost,
            @Nullable Double carbon,
            EnergyQuality quality,
            DataJson data) {

        static FiguresJson of(PeriodFigures figures) {
            DataShare data = figures.share();
            EnergyQuality quality = data.hours() == 0 || data.missing() > 0
                    ? EnergyQuality.MISSING
                    : data.estimated() > 0 ? EnergyQuality.ESTIMATED : EnergyQuality.MEASURED;
            return new FiguresJson(
                    known(figures.amount()),
                    known(figures.cost()),
                    known(figures.carbon()),
                    quality,
                    DataJson.of(data));
        }
    }

    /** Hours of several meters count each. */
    @Schema(name = "EnergyData")
    record DataJson(int measuredHours, int estimatedHours, int missingHours) {

        static DataJson of(DataShare share) {
            return new DataJson(share.measured(), share.estimated(), share.missing());
        }
    }

    /** @param amount kWh, of water m³; each null where there is none */
    @Schema(name = "EnergyTarget")
    record TargetJson(
            @Nullable Double amount,
            @Nullable Double cost,
            @Nullable Double carbon) {

        static @Nullable TargetJson of(PeriodStep.@Nullable Target target) {
            return target == null
                    ? null
                    : new TargetJson(known(target.amount()), known(target.cost()), known(target.carbon()));
        }
    }

    /**
     * @param days that are compared, of {@code daysOver}: measured, and with weather that the history knows
     * @param cvRmse of the baseline, a fraction
     * @param accepted whether ASHRAE Guideline 14 accepts the baseline; where not, nothing may be claimed from it
     */
    @Schema(name = "EnergyComparison")
    record ComparisonJson(
            int days,
            int daysOver,
            @Nullable TargetJson actual,
            @Nullable TargetJson expected,
            int learntDays,
            @Nullable Double cvRmse,
            boolean accepted) {}

    @Schema(name = "EnergyStep")
    record StepJson(
            Instant from,
            Instant to,
            FiguresJson figures,
            FiguresJson yearBefore,
            @Nullable TargetJson expected,
            @Nullable TargetJson budget) {}

    /** @param budget up to now, of {@code budgetWhole} for the whole period; null where none was set */
    @Schema(name = "EnergyKindOverview")
    record KindJson(
            EnergyKind kind,
            String unit,
            boolean bought,
            FiguresJson figures,
            FiguresJson yearBefore,
            @Nullable ComparisonJson comparison,
            @Nullable TargetJson budget,
            @Nullable TargetJson budgetWhole,
            List<StepJson> steps) {}

    /** @param span {@code DAY}, {@code MONTH} or {@code YEAR}. @param date a local date within it */
    @GetMapping("/api/v1/energy/overview")
    OverviewJson overview(
            @RequestParam(required = false) @Nullable String site,
            @RequestParam CalendarPeriod.Span span,
            @RequestParam LocalDate date) {
        PeriodOverview overview = overviews.of(sites.of(site), new CalendarPeriod(span, date));
        return new OverviewJson(
                span,
                overview.from(),
                overview.to(),
                overview.running(),
                overview.currency(),
                overview.assumed(),
                FiguresJson.of(overview.total()),
                FiguresJson.of(overview.totalYearBefore()),
                overview.kinds().stream().map(SpendingController::kind).toList());
    }

    private static KindJson kind(KindOverview one) {
        return new KindJson(
                one.kind(),
                MeterJson.unit(one.kind()),
                one.bought(),
                FiguresJson.of(one.figures()),
                FiguresJson.of(one.yearBefore()),
                comparison(one.comparison()),
                TargetJson.of(one.budget()),
                TargetJson.of(one.budgetWhole()),
                one.steps().stream()
                        .map(step -> new StepJson(
                                step.from(),
                                step.to(),
                                FiguresJson.of(step.figures()),
                                FiguresJson.of(step.yearBefore()),
                                TargetJson.of(step.expected()),
                                TargetJson.of(step.budget())))
                        .toList());
    }

    private static @Nullable ComparisonJson comparison(KindOverview.@Nullable Comparison one) {
        return one == null
                ? null
                : new ComparisonJson(
                        one.days(),
                        one.daysOver(),
                        TargetJson.of(one.actual()),
                        TargetJson.of(one.expected()),
                        one.learnt(),
                        known(one.acceptance().fit().cvRmse()),
                        one.acceptance().passes());
    }

    private static @Nullable Double known(double value) {
        return Double.isFinite(value) ? (Double) value : null;
    }
}
