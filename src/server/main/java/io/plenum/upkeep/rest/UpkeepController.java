package io.plenum.upkeep.rest;

import io.plenum.site.Equipment;
import io.plenum.site.RequestedSite;
import io.plenum.site.Site;
import io.plenum.site.SiteAccess;
import io.plenum.upkeep.ConditionDay;
import io.plenum.upkeep.plan.MaintenancePlan;
import io.plenum.upkeep.plan.PlanCalendar;
import io.plenum.upkeep.plan.PlanItem;
import io.plenum.upkeep.plan.PlannedWork;
import io.plenum.upkeep.plan.Prediction;
import io.plenum.upkeep.plan.TrackRecord;
import io.plenum.upkeep.plan.UpkeepCost;
import io.plenum.upkeep.plan.UpkeepCosts;
import io.plenum.web.RequestProblem;
import io.plenum.work.WorkOrder;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The maintenance plan, how equipment wears, and what upkeep costs. */
@RestController
@RequestMapping("/api/v1/upkeep")
class UpkeepController {

    private static final int DAYS = 1000;
    private static final int PREDICTIONS = 500;

    private final MaintenancePlan plan;
    private final PlannedWork work;
    private final UpkeepCosts costs;
    private final RequestedSite sites;
    private final SiteAccess models;
    private final MessageSource texts;
    private final Clock clock;

    UpkeepController(
            MaintenancePlan plan,
            PlannedWork work,
            UpkeepCosts costs,
            RequestedSite sites,
            SiteAccess models,
            MessageSource texts,
            Clock clock) {
        this.plan = plan;
        this.work = work;
        this.costs = costs;
        this.sites = sites;
        this.models = models;
        this.texts = texts;
        this.clock = clock;
    }

    /** @param currency ISO 4217 code of all amounts */
    @Schema(name = "MaintenancePlan")
    record PlanJson(String site, String currency, List<PlanItem> items) {}

    /**
     * A figure of a piece of equipment.
     *
     * @param days of about the last three years
     * @param record how past predictions of such figures did at the site
     */
    @Schema(name = "ConditionFigure")
    record FigureJson(String kind, String unit, double limit, TrackRecord record, List<ConditionDay> days) {}

    /** @param predictions the newest first */
    @Schema(name = "EquipmentCondition")
    record ConditionJson(String equipment, List<FigureJson> figures, List<Prediction> predictions) {}

    /**
     * Orders to be given.
     *
     * @param items EQUIPMENT/KIND, as the plan names them
     * @param assignee null for nobody
     */
    @Schema(name = "PlannedOrders")
    record OrdersBody(
            @Nullable List<String> items, @Nullable String assignee) {}

    /** What comes first stands first. */
    @GetMapping
    @PreAuthorize("hasRole('VIEWER')")
    PlanJson plan(@RequestParam(required = false) @Nullable String site) {
        Site of = sites.of(site);
        return new PlanJson(of.key(), costs.currency(of), plan.of(of));
    }

    /** Figures of a piece of equipment day by day, with what was predicted of them. */
    @GetMapping("/{equipment}")
    @PreAuthorize("hasRole('VIEWER')")
    ConditionJson condition(@PathVariable String equipment) {
        Site site = models.visible().siteOf(equipment);
        Equipment one = models.visible().equipment(equipment);
        if (site == null || one == null) {
            throw RequestProblem.notFound(equipment);
        }
        List<FigureJson> figures = plan.followed(site, equipment).stream()
                .map(figure -> new FigureJson(
                        figure.kind().key(),
                        figure.kind().unit(),
                        figure.kind().limit(),
                        plan.record(site, figure.kind().key()),
                        plan.figures(figure, site.zone(), DAYS)))
                .toList();
        return new ConditionJson(equipment, figures, plan.predictions(site, equipment, PREDICTIONS));
    }

    /** Gives the orders that the plan asks for, with parts and checklist: all of them or none. */
    @PostMapping("/orders")
    @PreAuthorize("hasRole('TECHNICIAN')")
    @ResponseStatus(HttpStatus.CREATED)
    List<WorkOrder> give(
            @RequestBody OrdersBody orders, @RequestParam(required = false) @Nullable String site, Locale locale) {
        return work.give(sites.of(site), RequestProblem.present("items", orders.items()), orders.assignee(), locale);
    }

    /** The plan as a calendar of whole days (RFC 5545). */
    @GetMapping(path = "/calendar.ics", produces = "text/calendar")
    @PreAuthorize("hasRole('VIEWER')")
    ResponseEntity<String> calendar(@RequestParam(required = false) @Nullable String site, Locale locale) {
        String file = PlanCalendar.of(plan.of(sites.of(site)), item -> title(item, locale), clock.instant());
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"upkeep.ics\"")
                .contentType(MediaType.parseMediaType("text/calendar; charset=utf-8"))
                .body(file);
    }

    private String title(PlanItem item, Locale locale) {
        String kind = item.prognosis().kind();
        return texts.getMessage("upkeep.work." + kind, null, kind, locale) + " · "
                + models.visible().placeName(item.prognosis().equipment());
    }

    /** What upkeep of a figure costs at a site. */
    @GetMapping("/costs/{kind}")
    @PreAuthorize("hasRole('VIEWER')")
    UpkeepCost cost(@PathVariable String kind, @RequestParam(required = false) @Nullable String site) {
        if (!costs.kinds().contains(kind)) {
            throw RequestProblem.notFound(kind);
        }
        return costs.of(sites.of(site), kind);
    }

    /** Says what upkeep of a figure costs at a site. */
    @PutMapping("/costs/{kind}")
    @PreAuthorize("hasRole('ENGINEER')")
    UpkeepCost cost(
            @PathVariable String kind,
            @RequestBody UpkeepCost cost,
            @RequestParam(required = false) @Nullable String site) {
        Site of = sites.of(site);
        costs.change(of, kind, cost);
        return costs.of(of, kind);
    }
}
