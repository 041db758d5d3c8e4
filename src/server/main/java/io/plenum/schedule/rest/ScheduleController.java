package io.plenum.schedule.rest;

import io.plenum.audit.Audit;
import io.plenum.link.ConnectorException;
import io.plenum.point.PointCatalog;
import io.plenum.point.device.DeviceLink;
import io.plenum.schedule.KeptSchedules;
import io.plenum.schedule.ScheduleReading;
import io.plenum.schedule.ScheduleStore;
import io.plenum.uikit.BuildingZone;
import io.plenum.web.ItemPage;
import io.plenum.web.RequestProblem;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The schedules and calendars that controllers hold themselves, over HTTP, as they were read. */
@RestController
@RequestMapping("/api/v1/controller-schedules")
@PreAuthorize("hasRole('VIEWER')")
class ScheduleController {

    private final ScheduleStore store;
    private final ScheduleReading reading;
    private final PointCatalog catalog;
    private final BuildingZone zone;
    private final MessageSource messages;
    private final Audit audit;
    private final Clock clock;

    ScheduleController(
            ScheduleStore store,
            ScheduleReading reading,
            PointCatalog catalog,
            BuildingZone zone,
            MessageSource messages,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.reading = reading;
        this.catalog = catalog;
        this.zone = zone;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    /** What was read last of each device, with its age and what each schedule does next. */
    @GetMapping
    ItemPage<DeviceSchedulesView> list(Locale locale) {
        ZoneId where = zone.zone();
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), where);
        List<DeviceSchedulesView> all =
                store.all().stream().map(kept -> view(kept, now, where, locale)).toList();
        return new ItemPage<>(all, all.size(), 0, all.size());
    }

    private DeviceSchedulesView view(KeptSchedules kept, LocalDateTime now, ZoneId where, Locale locale) {
        return DeviceSchedulesView.of(
                kept,
                catalog.ofConnection(kept.device().connection()),
                now,
                where,
                problem -> String.valueOf(messages.getMessage(
                        problem.messageKey(), problem.arguments().toArray(), problem.messageKey(), locale)));
    }

    /** Reads those of one device now; takes seconds to minutes. */
    @PostMapping("/read")
    @PreAuthorize("hasRole('ENGINEER')")
    ResponseEntity<Void> read(@RequestParam String connection, @RequestParam String device) {
        DeviceLink link = new DeviceLink(connection, device);
        if (!reading.knows(link)) {
            throw RequestProblem.notFound(connection + " " + device);
        }
        audit.changed("schedules read", "device", connection + " " + device, null, null);
        try {
            reading.read(link);
        } catch (ConnectorException e) {
            throw RequestProblem.unavailable(
                    e.problem().messageKey(), e.problem().arguments().toArray());
        }
        return ResponseEntity.noContent().build();
    }
}
