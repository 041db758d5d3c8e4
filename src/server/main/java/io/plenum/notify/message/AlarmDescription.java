package io.plenum.notify.message;

import io.plenum.alarm.Alarm;
import io.plenum.alarm.Alarms;
import io.plenum.notify.AlarmLocation;
import io.plenum.site.SiteModels;
import io.plenum.twin.CurrentValue;
import io.plenum.twin.CurrentValues;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What can be said about an alarm, in the words of a reader. */
@Component
class AlarmDescription {

    private static final int NAMED = 3;

    private final Alarms alarms;
    private final SiteModels models;
    private final CurrentValues values;

    AlarmDescription(Alarms alarms, SiteModels models, CurrentValues values) {
        this.alarms = alarms;
        this.models = models;
        this.values = values;
    }

    AlarmLocation place(Alarm alarm) {
        return AlarmLocation.of(alarm, models.current());
    }

    /** From the small to the large: equipment, room, floor, building. */
    String where(Alarm alarm) {
        return place(alarm).words(alarm);
    }

    /** Value when it was raised, the limit, and the present value where it differs. */
    String value(Alarm alarm, MessageFormatter formatter) {
        AlarmLocation place = place(alarm);
        StringBuilder words = new StringBuilder(formatter.value(place.point(), alarm.value()));
        if (alarm.limit() != null) {
            words.append(" (")
                    .append(formatter.text("alarm.limit", formatter.value(place.point(), alarm.limit())))
                    .append(')');
        }
        CurrentValue now = values.of(alarm.point());
        if (now != null && !Double.isNaN(now.value()) && now.quality().isLive()) {
            words.append(formatter.text("alarm.now", formatter.value(place.point(), now.value())));
        }
        return words.toString();
    }

    /** Of the controller or connection that it tells of as a whole, else of its point. */
    String pointName(Alarm alarm) {
        if (alarm.subject() != null) {
            return alarm.subject();
        }
        AlarmLocation place = place(alarm);
        return place.point() == null ? alarm.pointKey() : place.point().name() + " (" + alarm.pointKey() + ")";
    }

    /** How many alarms it explains, with the names of the first; null where it explains none. */
    @Nullable
    String consequences(Alarm alarm, MessageFormatter formatter) {
        List<Alarm> folded = alarms.active().stream()
                .filter(other -> other.cause() != null && other.cause() == alarm.id())
                .toList();
        if (folded.isEmpty()) {
            return null;
        }
        String names = String.join(
                ", ", folded.stream().map(this::briefly).distinct().limit(NAMED).toList());
        return formatter.text("alarm.consequences", folded.size(), names);
    }

    private String briefly(Alarm alarm) {
        if (alarm.subject() != null) {
            return alarm.subject();
        }
        AlarmLocation place = place(alarm);
        if (place.space() != null) {
            return place.space().name();
        }
        return place.equipment() == null ? alarm.pointKey() : place.equipment().name();
    }
}
