package io.plenum.notify;

import io.plenum.alarm.Alarm;
import io.plenum.alarm.Alarms;
import io.plenum.notify.reach.PhoneNotices;
import io.plenum.notify.rota.OnCallPlan;
import io.plenum.notify.rota.OnCallStore;
import io.plenum.notify.rota.Recipient;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Of which alarms recipients with an account are told beside the mail, whether there is a mail server or not. */
@Component
public class NotifiedAlarms {

    private static final int MOST = 2000;

    private final PendingNotifications pending;
    private final OnCallStore onCall;
    private final Alarms alarms;
    private final PhoneNotices phones;
    private final ApplicationEventPublisher events;
    private final NestedTransaction isolation;
    private final Clock clock;

    NotifiedAlarms(
            PendingNotifications pending,
            OnCallStore onCall,
            Alarms alarms,
            PhoneNotices phones,
            ApplicationEventPublisher events,
            NestedTransaction isolation,
            Clock clock) {
        this.pending = pending;
        this.onCall = onCall;
        this.alarms = alarms;
        this.phones = phones;
        this.events = events;
        this.isolation = isolation;
        this.clock = clock;
    }

    /**
     * Those that nobody has acknowledged yet, of everybody who was told of them. May throw Spring's {@code DataAccessException}.
     *
     * @return empty as well where the alarms are not known yet
     */
    public List<AlarmNotified> unacknowledged() {
        Map<Long, Alarm> open = alarms.active().stream()
                .filter(AlarmLookup::isNotifiable)
                .collect(Collectors.toMap(Alarm::id, Function.identity()));
        if (open.isEmpty()) {
            return List.of();
        }
        Map<Long, Recipient> people = onCall.plan().recipients();
        List<AlarmNotified> told = new ArrayList<>();
        for (PendingNotifications.Notification one : pending.told(open.keySet(), MOST)) {
            Recipient person = people.get(one.recipient());
            Alarm alarm = open.get(one.alarm());
            if (person != null && person.account() != null && alarm != null) {
                told.add(new AlarmNotified(one.id(), person.account(), alarm, one.reason()));
            }
        }
        return told;
    }

    /** Whether {@link #unacknowledged} means something: shortly after a start nothing is known of the alarms. */
    public boolean known() {
        return alarms.known();
    }

    /** @return whether there may be more to do at once */
    boolean tell(OnCallPlan plan) {
        Instant now = clock.instant();
        List<PendingNotifications.Notification> due = pending.untold(now, MOST);
        AlarmLookup lookup = new AlarmLookup(alarms);
        Map<PhoneWay, List<PhoneNotices.Notice>> calls = new LinkedHashMap<>();
        for (PendingNotifications.Notification one : due) {
            Recipient person = plan.recipients().get(one.recipient());
            Alarm alarm = lookup.of(one.alarm());
            boolean wanted = one.reason() == PendingNotifications.Reason.OVER || AlarmLookup.isNotifiable(alarm);
            if (person == null || alarm == null || !wanted) {
                continue;
            }
            if (one.gateway() != null && !one.digest()) {
                calls.computeIfAbsent(new PhoneWay(person, one.gateway()), way -> new ArrayList<>())
                        .add(new PhoneNotices.Notice(one.id(), alarm, kind(one.reason())));
            }
            if (person.account() != null) {
                publish(new AlarmNotified(one.id(), person.account(), alarm, one.reason()));
            }
        }
        calls.forEach(this::call);
        pending.tell(due, now);
        return due.size() == MOST;
    }

    private record PhoneWay(Recipient person, long gateway) {}

    private void call(PhoneWay way, List<PhoneNotices.Notice> notices) {
        List<PhoneNotices.Notice> sorted = notices.stream()
                .sorted(Comparator.comparing(
                        (PhoneNotices.Notice one) -> one.alarm().priority()))
                .toList();
        isolation.run(
                "Reaching the phone of " + way.person().name(),
                () -> phones.tell(way.person(), way.gateway(), sorted),
                () -> {});
    }

    private static PhoneNotices.Notice.Kind kind(PendingNotifications.Reason reason) {
        return switch (reason) {
            case FIRST -> PhoneNotices.Notice.Kind.FIRST;
            case ESCALATED -> PhoneNotices.Notice.Kind.ESCALATED;
            case OVER -> PhoneNotices.Notice.Kind.OVER;
        };
    }

    /** Whoever cannot take it keeps nobody else, and no mail, from getting theirs. */
    private void publish(AlarmNotified told) {
        isolation.run("Telling of alarm " + told.alarm().id(), () -> events.publishEvent(told), () -> {});
    }
}
