package io.plenum.alarm.ui;

import io.plenum.alarm.Alarm;
import io.plenum.alarm.Priority;
import io.plenum.alarm.ui.list.AlarmBoard;
import io.plenum.alarm.ui.list.AlarmListing;
import io.plenum.point.Point;
import io.plenum.site.PlanRoute;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteModel;
import io.plenum.web.RequestProblem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The alarms of a floor, as its plan marks them. */
@RestController
@PreAuthorize("hasAuthority('ANYWHERE_VIEWER')")
class FloorAlarmController {

    /** More marks than this on one plan cannot be told apart. */
    private static final int MOST = 500;

    private final AlarmBoard board;
    private final SiteAccess models;
    private final MessageSource messages;

    FloorAlarmController(AlarmBoard board, SiteAccess models, MessageSource messages) {
        this.board = board;
        this.models = models;
        this.messages = messages;
    }

    /** @param items the gravest first, at most 500 */
    @Schema(name = "FloorAlarms")
    record FloorAlarmsJson(List<FloorAlarmJson> items, int total) {}

    /**
     * One alarm of the floor.
     *
     * @param mark the shape of its priority
     * @param waiting whether nobody has acknowledged it
     * @param layer of the plan to which it belongs: hvac, lighting, security or energy
     * @param detail point and state in words
     */
    @Schema(name = "FloorAlarm")
    record FloorAlarmJson(
            long id,
            @Nullable String owner,
            Priority priority,
            String mark,
            boolean waiting,
            String layer,
            String title,
            String detail,
            Instant since) {}

    @GetMapping("/api/v1/floors/{key}/alarms")
    ResponseEntity<FloorAlarmsJson> of(@PathVariable String key, Locale locale) {
        SiteModel model = models.visible();
        if (model.floor(key) == null) {
            throw RequestProblem.notFound(key);
        }
        List<Alarm> there = board.listing().shown().stream()
                .filter(alarm -> key.equals(alarm.floor()))
                .toList();
        List<FloorAlarmJson> marks = there.stream()
                .limit(MOST)
                .map(alarm -> mark(alarm, model, locale))
                .toList();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag("W/\"" + Integer.toHexString(marks.hashCode()) + "\"")
                .body(new FloorAlarmsJson(marks, there.size()));
    }

    private FloorAlarmJson mark(Alarm alarm, SiteModel model, Locale locale) {
        Point point = model.point(alarm.pointKey());
        String priority = text("alarms.priority." + alarm.priority(), locale);
        String state = text("alarms.state." + alarm.state(), locale);
        String name = alarm.subject() != null ? alarm.subject() : point == null ? alarm.pointKey() : point.name();
        return new FloorAlarmJson(
                alarm.id(),
                alarm.owner(),
                alarm.priority(),
                AlarmSymbols.of(alarm.priority()),
                AlarmListing.waits(alarm),
                PlanRoute.layer(alarm.system()),
                priority + ": " + alarm.headline(locale),
                name + " · " + state,
                alarm.raised());
    }

    private String text(String key, Locale locale) {
        return String.valueOf(messages.getMessage(key, null, key, locale));
    }
}
