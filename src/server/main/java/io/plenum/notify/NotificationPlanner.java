package io.plenum.notify;

import io.plenum.alarm.Alarm;
import io.plenum.alarm.AlarmState;
import io.plenum.alarm.Alarms;
import io.plenum.notify.rota.OnCallPlan;
import io.plenum.notify.rota.Recipient;
import io.plenum.notify.rota.Route;
import io.plenum.site.SiteModels;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Decides for each alarm that has settled whom to tell, and whom next where nobody acknowledges. */
@Component
class NotificationPlanner {

    static final int ROUND = 500;
    /** An alarm that reaches nobody is tried again: somebody's hours may begin. */
    private static final Duration NOBODY = Duration.ofMinutes(5);

    private static final Duration FAILED = Duration.ofMinutes(5);

    private final AlarmNotices notices;
    private final Escalations escalations;
    private final PendingNotifications pending;
    private final Alarms alarms;
    private final SiteModels models;
    private final NestedTransaction isolation;
    private final Clock clock;

    NotificationPlanner(
            AlarmNotices notices,
            Escalations escalations,
            PendingNotifications pending,
            Alarms alarms,
            SiteModels models,
            NestedTransaction isolation,
            Clock clock) {
        this.notices = notices;
        this.escalations = escalations;
        this.pending = pending;
        this.alarms = alarms;
        this.models = models;
        this.isolation = isolation;
        this.clock = clock;
    }

    /** @return whether there may be more to do at once */
    boolean plan(OnCallPlan plan) {
        Instant now = clock.instant();
        AlarmLookup lookup = new AlarmLookup(alarms);
        List<Long> due = notices.due(now, ROUND);
        due.forEach(id -> isolation.run(
                "Deciding who is notified of alarm " + id,
                () -> decide(id, lookup, plan, now),
                () -> notices.later(id, now.plus(FAILED))));
        List<Escalations.Escalation> next = escalations.due(now, ROUND);
        next.forEach(one -> isolation.run(
                "Deciding who is notified next of alarm " + one.alarm(),
                () -> escalate(one, lookup, plan, now),
                () -> escalations.set(one.alarm(), one.route(), one.step(), now.plus(FAILED))));
        return due.size() == ROUND || next.size() == ROUND;
    }

    private void decide(long id, AlarmLookup lookup, OnCallPlan plan, Instant now) {
        Alarm alarm = lookup.of(id);
        if (alarm != null && notices.notified(id)) {
            notifyReturned(alarm, plan, now);
            notices.decided(id, true);
        } else if (alarm == null || !AlarmLookup.isNotifiable(alarm)) {
            notices.decided(id, false);
        } else {
            notifyRecipients(alarm, plan, now);
        }
    }

    private void notifyRecipients(Alarm alarm, OnCallPlan plan, Instant now) {
        List<Route> routes = routes(alarm, plan);
        boolean reached = false;
        for (Route route : routes) {
            reached |= notifyRecipients(alarm, plan, route, 0, PendingNotifications.Reason.FIRST, now);
        }
        if (reached || routes.isEmpty()) {
            notices.decided(alarm.id(), reached);
        } else {
            notices.later(alarm.id(), now.plus(NOBODY));
        }
    }

    private void escalate(Escalations.Escalation next, AlarmLookup lookup, OnCallPlan plan, Instant now) {
        Alarm alarm = lookup.of(next.alarm());
        Route route = plan.route(next.route());
        escalations.end(next.alarm(), next.route());
        if (alarm != null
                && route != null
                && route.enabled()
                && AlarmLookup.isNotifiable(alarm)
                && alarm.state() == AlarmState.UNACKNOWLEDGED) {
            notifyRecipients(alarm, plan, route, next.step(), PendingNotifications.Reason.ESCALATED, now);
        }
    }

    /** @return whether somebody was reached */
    private boolean notifyRecipients(
            Alarm alarm, OnCallPlan plan, Route route, int step, PendingNotifications.Reason kind, Instant now) {
        OnCallPlan.Reached reached = plan.reach(route, step, now);
        if (reached == null) {
            return false;
        }
        for (Recipient person : reached.people()) {
            Instant due = due(route, person, alarm, now);
            pending.add(
                    alarm.id(),
                    person.id(),
                    kind,
                    alarm.priority(),
                    route.digestAt() != null,
                    reached.gateway(),
                    now,
                    due);
        }
        if (reached.more() && route.digestAt() == null) {
            Instant notified = reached.people().stream()
                    .map(person -> due(route, person, alarm, now))
                    .min(Comparator.naturalOrder())
                    .orElse(now);
            escalations.set(
                    alarm.id(), route.id(), reached.index() + 1, notified.plus(Duration.ofMinutes(reached.minutes())));
        }
        return true;
    }

    private static Instant due(Route route, Recipient person, Alarm alarm, Instant now) {
        return route.digestAt() != null ? person.next(now, route.digestAt()) : person.reachable(now, alarm.priority());
    }

    private void notifyReturned(Alarm alarm, OnCallPlan plan, Instant now) {
        boolean wanted = routes(alarm, plan).stream().anyMatch(Route::tellReturn);
        if (!wanted || alarm.condition()) {
            return;
        }
        for (long id : pending.knowing(alarm.id())) {
            Recipient person = plan.recipients().get(id);
            if (person != null) {
                Instant due = person.reachable(now, alarm.priority());
                pending.add(alarm.id(), id, PendingNotifications.Reason.OVER, alarm.priority(), false, null, now, due);
            }
        }
    }

    private List<Route> routes(Alarm alarm, OnCallPlan plan) {
        var site = AlarmLocation.of(alarm, models.current()).site();
        return plan.routes(alarm.priority(), site == null ? null : site.key(), alarm.system());
    }
}
