package io.plenum.offline;

import io.plenum.access.CurrentUser;
import io.plenum.access.Role;
import io.plenum.alarm.Alarm;
import io.plenum.alarm.AlarmAccess;
import io.plenum.alarm.AlarmState;
import io.plenum.offline.OfflineBundle.KeptAlarm;
import io.plenum.offline.OfflineBundle.KeptFloor;
import io.plenum.offline.OfflineBundle.KeptNote;
import io.plenum.offline.OfflineBundle.KeptOrder;
import io.plenum.offline.OfflineBundle.KeptStep;
import io.plenum.point.Point;
import io.plenum.site.Floor;
import io.plenum.site.PlanRoute;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteModel;
import io.plenum.uikit.BrowserTexts;
import io.plenum.uikit.ReadingText;
import io.plenum.web.language.Languages;
import io.plenum.work.WorkOrder;
import io.plenum.work.WorkOrders;
import io.plenum.work.WorkQuery;
import io.plenum.work.WorkSheet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Packs what whoever asks may read without a network, never more than a phone likes to keep. */
@Service
public class OfflineBundles {

    private static final int MOST_ORDERS = 30;
    private static final int MOST_NOTES = 10;
    private static final int MOST_ALARMS = 100;
    private static final int MOST_FLOORS = 8;
    private static final Set<String> NOTES = Set.of("comment", "reading");
    private static final Set<AlarmState> WAITS = Set.of(AlarmState.UNACKNOWLEDGED, AlarmState.RETURNED_UNACKNOWLEDGED);
    private static final Set<AlarmState> SET_ASIDE =
            Set.of(AlarmState.SHELVED, AlarmState.SUPPRESSED, AlarmState.OUT_OF_SERVICE);

    private final WorkOrders orders;
    private final AlarmAccess alarms;
    private final SiteAccess models;
    private final CurrentUser user;
    private final OfflineReader reader;
    private final OfflineSettings settings;

    OfflineBundles(
            WorkOrders orders,
            AlarmAccess alarms,
            SiteAccess models,
            CurrentUser user,
            OfflineReader reader,
            OfflineSettings settings) {
        this.orders = orders;
        this.alarms = alarms;
        this.models = models;
        this.user = user;
        this.reader = reader;
        this.settings = settings;
    }

    /** @param looked keys of floors that were looked at on the device; what is not known or out of reach is left out */
    public OfflineBundle pack(List<String> looked) {
        Locale language = reader.language();
        SiteModel model = models.visible();
        WorkQuery own = new WorkQuery(true, user.name(), null, null, null, 0, MOST_ORDERS);
        List<KeptOrder> kept = orders.find(own).stream()
                .map(order -> order(orders.sheet(order.id()), model))
                .toList();
        List<Alarm> active = alarms.active().stream()
                .filter(alarm -> alarm.cause() == null && !SET_ASIDE.contains(alarm.state()))
                .sorted(Comparator.comparing(Alarm::priority).thenComparing(Alarm::raised, Comparator.reverseOrder()))
                .toList();
        return new OfflineBundle(
                user.name(),
                language.getLanguage(),
                model.displayZone().getId(),
                user.mayAnywhere(Role.TECHNICIAN),
                settings.keep().toSeconds(),
                words(language),
                kept,
                orders.count(own),
                active.stream()
                        .limit(MOST_ALARMS)
                        .map(alarm -> alarm(alarm, model, language))
                        .toList(),
                active.size(),
                floors(model, kept, looked));
    }

    private static Map<String, String> words(Locale language) {
        return new BrowserTexts(language)
                .with("messages/offline", "offline.")
                .with("messages/alarms", "alarms.priority.")
                .with("messages/alarms", "alarms.state.")
                .with("messages/work", "work.state.")
                .asMap();
    }

    private static KeptOrder order(WorkSheet sheet, SiteModel model) {
        WorkOrder order = sheet.order();
        String place = order.place();
        Floor floor = place == null ? null : PlanRoute.floorOf(model, place);
        List<KeptNote> notes = sheet.log().stream()
                .filter(event -> NOTES.contains(event.what()))
                .map(event -> new KeptNote(event.time(), event.who(), event.detail()))
                .toList();
        return new KeptOrder(
                order.id(),
                order.title(),
                order.description(),
                order.state().name().toLowerCase(Locale.ROOT),
                order.due(),
                place == null ? "" : model.placeName(place),
                place,
                floor == null ? null : floor.key(),
                order.createdBy(),
                sheet.steps().stream()
                        .map(step -> new KeptStep(
                                step.number(),
                                step.text(),
                                step.done() != null,
                                Objects.requireNonNullElse(step.doneBy(), "")))
                        .toList(),
                notes.subList(Math.max(0, notes.size() - MOST_NOTES), notes.size()));
    }

    private KeptAlarm alarm(Alarm alarm, SiteModel model, Locale language) {
        Point point = model.point(alarm.pointKey());
        String owner = alarm.owner();
        String value = point == null || Double.isNaN(alarm.value())
                ? ""
                : ReadingText.glance(point, alarm.value(), Languages.written(language), reader.fahrenheit());
        String subject = alarm.subject();
        return new KeptAlarm(
                alarm.id(),
                alarm.headline(language),
                subject != null ? subject : point == null ? alarm.pointKey() : point.name(),
                owner == null ? "" : model.placeName(owner),
                alarm.floor(),
                alarm.priority().name(),
                alarm.state().name(),
                alarm.raised(),
                value,
                WAITS.contains(alarm.state()));
    }

    private static List<KeptFloor> floors(SiteModel model, List<KeptOrder> orders, List<String> looked) {
        return Stream.concat(orders.stream().map(KeptOrder::floor), looked.stream())
                .filter(Objects::nonNull)
                .distinct()
                .map(model::floor)
                .filter(Objects::nonNull)
                .limit(MOST_FLOORS)
                .map(OfflineBundles::floor)
                .toList();
    }

    private static KeptFloor floor(@Nullable Floor floor) {
        Floor known = Objects.requireNonNull(floor);
        return new KeptFloor(known.key(), known.name());
    }
}
