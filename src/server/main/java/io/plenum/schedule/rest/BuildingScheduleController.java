package io.plenum.schedule.rest;

import io.plenum.link.Problem;
import io.plenum.schedule.plan.BuildingSchedule;
import io.plenum.schedule.plan.SitePosition;
import io.plenum.schedule.run.BuildingSchedules;
import io.plenum.schedule.run.ScheduleConflicts;
import io.plenum.schedule.run.ScheduleDefinition;
import io.plenum.schedule.run.ScheduleTimelines;
import io.plenum.site.RequestedSite;
import io.plenum.web.ItemPage;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Plenum's own schedules over HTTP. Whoever saves one is its owner. */
@RestController
@RequestMapping("/api/v1/schedules")
@PreAuthorize("hasAuthority('ANYWHERE_VIEWER')")
class BuildingScheduleController {

    private final BuildingSchedules schedules;
    private final ScheduleTimelines timelines;
    private final ScheduleConflicts conflicts;
    private final RequestedSite sites;
    private final MessageSource messages;
    private final Clock clock;

    BuildingScheduleController(
            BuildingSchedules schedules,
            ScheduleTimelines timelines,
            ScheduleConflicts conflicts,
            RequestedSite sites,
            MessageSource messages,
            Clock clock) {
        this.schedules = schedules;
        this.timelines = timelines;
        this.conflicts = conflicts;
        this.sites = sites;
        this.messages = messages;
        this.clock = clock;
    }

    /** Those of which the caller may see all points, by name. */
    @GetMapping
    ItemPage<BuildingScheduleItem> list() {
        List<BuildingScheduleItem> all =
                schedules.visible().stream().map(this::item).toList();
        return new ItemPage<>(all, all.size(), 0, all.size());
    }

    @GetMapping("/{id}")
    BuildingScheduleItem get(@PathVariable UUID id) {
        return item(schedules.get(id));
    }

    @PostMapping
    @PreAuthorize("hasAuthority('ANYWHERE_OPERATOR')")
    @ResponseStatus(HttpStatus.CREATED)
    BuildingScheduleItem add(@RequestBody ScheduleDefinition definition) {
        return item(schedules.save(definition, null));
    }

    @PutMapping("/{id}")
    @PreAuthorize("hasAuthority('ANYWHERE_OPERATOR')")
    BuildingScheduleItem change(@PathVariable UUID id, @RequestBody ScheduleDefinition definition) {
        return item(schedules.save(definition, id));
    }

    /** What it holds is released. */
    @DeleteMapping("/{id}")
    @PreAuthorize("hasAuthority('ANYWHERE_OPERATOR')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id) {
        schedules.remove(id);
    }

    /** What it will do in the coming fortnight. */
    @GetMapping("/{id}/preview")
    SchedulePreviewItem preview(@PathVariable UUID id, Locale locale) {
        return preview(schedules.get(id), locale);
    }

    /** What a definition would do; nothing is kept. */
    @PostMapping("/preview")
    @PreAuthorize("hasAuthority('ANYWHERE_OPERATOR')")
    SchedulePreviewItem preview(@RequestBody ScheduleDefinition definition, Locale locale) {
        return preview(schedules.checked(definition, null), locale);
    }

    /** Where a site is: for what depends on the sun. All is null where nobody has said it. */
    @GetMapping("/position")
    PositionItem position(@RequestParam(required = false) @Nullable String site) {
        SitePosition position = schedules.position(sites.of(site).key());
        return position == null
                ? new PositionItem(null, null)
                : new PositionItem(position.latitude(), position.longitude());
    }

    @PutMapping("/position")
    @PreAuthorize("hasAuthority('ANYWHERE_OPERATOR')")
    PositionItem position(@RequestBody SitePosition position, @RequestParam(required = false) @Nullable String site) {
        schedules.position(sites.of(site).key(), position);
        return position(site);
    }

    /** Degrees, north and east positive. */
    record PositionItem(@Nullable Double latitude, @Nullable Double longitude) {}

    private BuildingScheduleItem item(BuildingSchedule schedule) {
        return BuildingScheduleItem.of(schedule, schedules.points(schedule));
    }

    private SchedulePreviewItem preview(BuildingSchedule schedule, Locale locale) {
        Instant now = clock.instant();
        return SchedulePreviewItem.of(
                timelines.of(schedule).between(now, now.plus(ScheduleConflicts.AHEAD)),
                conflicts.of(schedule),
                problem -> words(problem, locale));
    }

    private String words(Problem problem, Locale locale) {
        return String.valueOf(
                messages.getMessage(problem.messageKey(), problem.arguments().toArray(), problem.messageKey(), locale));
    }
}
