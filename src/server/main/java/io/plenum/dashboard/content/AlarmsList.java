package io.plenum.dashboard.content;

import io.plenum.alarm.Alarm;
import io.plenum.alarm.AlarmAccess;
import io.plenum.alarm.AlarmState;
import io.plenum.alarm.Priority;
import io.plenum.dashboard.card.ListCard;
import io.plenum.dashboard.card.ListSubject;
import io.plenum.point.Point;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteModel;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Alarms that nobody has put aside, without those that a graver one explains. */
@Component
class AlarmsList implements CardList {

    private static final Set<AlarmState> ASIDE =
            Set.of(AlarmState.SHELVED, AlarmState.SUPPRESSED, AlarmState.OUT_OF_SERVICE);

    private final AlarmAccess alarms;
    private final SiteAccess models;

    AlarmsList(AlarmAccess alarms, SiteAccess models) {
        this.alarms = alarms;
        this.models = models;
    }

    @Override
    public ListSubject subject() {
        return ListSubject.ALARMS;
    }

    @Override
    public List<CardRow> rows(ListCard card, Locale locale) {
        SiteModel model = models.visible();
        Priority least = card.priority();
        return alarms.active().stream()
                .filter(alarm -> alarm.cause() == null && !ASIDE.contains(alarm.state()))
                .filter(alarm -> card.floor() == null || card.floor().equals(alarm.floor()))
                .filter(alarm -> least == null || alarm.priority().compareTo(least) <= 0)
                .sorted(Comparator.comparing(Alarm::priority).thenComparing(Alarm::raised, Comparator.reverseOrder()))
                .map(alarm -> row(alarm, model, locale))
                .toList();
    }

    private static CardRow row(Alarm alarm, SiteModel model, Locale locale) {
        Point point = model.point(alarm.pointKey());
        String subject = alarm.subject();
        String where = subject != null ? subject : point == null ? alarm.pointKey() : point.name();
        return new CardRow(
                alarm.headline(locale), where, alarm.raised().toEpochMilli(), "alarms/" + alarm.id(), alarm.priority());
    }
}
