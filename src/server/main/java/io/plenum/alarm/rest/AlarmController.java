package io.plenum.alarm.rest;

import io.plenum.access.CurrentUser;
import io.plenum.alarm.Alarm;
import io.plenum.alarm.AlarmAccess;
import io.plenum.alarm.AlarmEvent;
import io.plenum.alarm.AlarmQuery;
import io.plenum.alarm.AlarmState;
import io.plenum.alarm.Priority;
import io.plenum.web.ItemPage;
import io.plenum.web.PageParameters;
import io.plenum.web.RequestProblem;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Alarms over HTTP: what lives, what was, and what people do with them. */
@RestController
@RequestMapping("/api/v1/alarms")
@PreAuthorize("hasAuthority('ANYWHERE_VIEWER')")
class AlarmController {

    private static final String TECHNICIAN = "hasAuthority('ANYWHERE_TECHNICIAN')";
    private static final String OPERATOR = "hasAuthority('ANYWHERE_OPERATOR')";
    private static final String ENGINEER = "hasAuthority('ANYWHERE_ENGINEER')";
    private static final int USUAL_SIZE = 1000;

    private final AlarmAccess alarms;
    private final CurrentUser user;
    private final Clock clock;

    AlarmController(AlarmAccess alarms, CurrentUser user, Clock clock) {
        this.alarms = alarms;
        this.user = user;
        this.clock = clock;
    }

    record Acknowledgement(@Nullable String comment) {}

    /** @param assignee a user's name, null for nobody */
    @Schema(name = "AlarmAssignment")
    record AssignmentBody(@Nullable String assignee) {}

    record Comment(@Nullable String text) {}

    record Shelf(@Nullable Instant until, @Nullable String reason) {}

    @Schema(name = "AlarmReason")
    record ReasonBody(@Nullable String reason) {}

    /**
     * Without a period all that live, the newest first; with one all that were raised in it.
     *
     * @param notPassedOn true for alarms of a period alone of which something that was done here has not reached the controller
     * @param to now where only {@code from} is given; {@code from} is 30 days before it where only {@code to} is
     */
    @GetMapping
    ItemPage<AlarmJson> list(
            @RequestParam(required = false) @Nullable AlarmState state,
            @RequestParam(required = false) @Nullable Priority priority,
            @RequestParam(required = false) @Nullable String floor,
            @RequestParam(required = false) @Nullable String system,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(defaultValue = "false") boolean notPassedOn,
            @Valid PageParameters page) {
        if (from == null && to == null && !notPassedOn) {
            return page.of(alarms.active().stream()
                    .filter(alarm -> state == null || alarm.state() == state)
                    .filter(alarm -> priority == null || alarm.priority() == priority)
                    .filter(alarm -> floor == null || floor.equals(alarm.floor()))
                    .filter(alarm -> system == null || system.equals(alarm.system()))
                    .map(AlarmJson::of)
                    .toList());
        }
        if (state != null) {
            throw RequestProblem.of("state", "alarm.problem.state-of-past");
        }
        return past(query(priority, floor, system, from, to, page).withNotPassedOn(notPassedOn));
    }

    private AlarmQuery query(
            @Nullable Priority priority,
            @Nullable String floor,
            @Nullable String system,
            @Nullable Instant from,
            @Nullable Instant to,
            PageParameters page) {
        Instant end = to == null ? clock.instant() : to;
        Instant start = from == null ? end.minus(Duration.ofDays(30)) : from;
        if (!start.isBefore(end)) {
            throw RequestProblem.of("from", "alarm.problem.period");
        }
        Integer number = page.page();
        Integer size = page.size();
        return new AlarmQuery(
                start,
                end,
                priority,
                floor,
                system,
                null,
                null,
                null,
                number == null ? 0 : number,
                size == null ? USUAL_SIZE : size);
    }

    private ItemPage<AlarmJson> past(AlarmQuery query) {
        return new ItemPage<>(
                alarms.raised(query).stream().map(AlarmJson::of).toList(),
                alarms.count(query),
                query.page(),
                query.size());
    }

    @GetMapping("/{id}")
    AlarmJson one(@PathVariable long id) {
        Alarm alarm = alarms.find(id);
        if (alarm == null) {
            throw RequestProblem.notFound(String.valueOf(id));
        }
        return AlarmJson.of(alarm);
    }

    @GetMapping("/{id}/history")
    ItemPage<AlarmEvent> history(@PathVariable long id) {
        List<AlarmEvent> events = alarms.history(id);
        return new ItemPage<>(events, events.size(), 0, events.size());
    }

    @PostMapping("/{id}/acknowledge")
    @PreAuthorize(TECHNICIAN)
    AlarmJson acknowledge(@PathVariable long id, @RequestBody(required = false) @Nullable Acknowledgement body) {
        return AlarmJson.of(alarms.acknowledge(id, user.name(), body == null ? "" : orEmpty(body.comment())));
    }

    @PostMapping("/{id}/assign")
    @PreAuthorize(TECHNICIAN)
    AlarmJson assign(@PathVariable long id, @RequestBody AssignmentBody body) {
        String assignee = orEmpty(body.assignee()).strip();
        return AlarmJson.of(alarms.assign(id, user.name(), assignee.isEmpty() ? null : assignee));
    }

    @PostMapping("/{id}/comment")
    @PreAuthorize(TECHNICIAN)
    AlarmJson comment(@PathVariable long id, @RequestBody Comment body) {
        return AlarmJson.of(alarms.comment(id, user.name(), orEmpty(body.text())));
    }

    @PostMapping("/{id}/shelve")
    @PreAuthorize(OPERATOR)
    AlarmJson shelve(@PathVariable long id, @RequestBody Shelf body) {
        Instant until = body.until();
        if (until == null) {
            throw RequestProblem.of("until", "web.expected.instant");
        }
        return AlarmJson.of(alarms.shelve(id, user.name(), until, orEmpty(body.reason())));
    }

    @PostMapping("/{id}/unshelve")
    @PreAuthorize(OPERATOR)
    AlarmJson unshelve(@PathVariable long id) {
        return AlarmJson.of(alarms.unshelve(id, user.name()));
    }

    @PostMapping("/{id}/out-of-service")
    @PreAuthorize(ENGINEER)
    AlarmJson takeOutOfService(@PathVariable long id, @RequestBody ReasonBody body) {
        return AlarmJson.of(alarms.takeOutOfService(id, user.name(), orEmpty(body.reason())));
    }

    @PostMapping("/{id}/in-service")
    @PreAuthorize(ENGINEER)
    AlarmJson putInService(@PathVariable long id) {
        return AlarmJson.of(alarms.putInService(id, user.name()));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
