package io.plenum.notify;

import io.plenum.alarm.Alarm;
import io.plenum.alarm.Alarms;
import io.plenum.delivery.mail.Mail;
import io.plenum.delivery.mail.MailOutbox;
import io.plenum.delivery.mail.MailStore;
import io.plenum.delivery.mail.NewMail;
import io.plenum.notify.rota.OnCallPlan;
import io.plenum.notify.rota.Recipient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what waits for a recipient into mails: one each, until it would be too many; then one for all the rest. */
@Component
class NotificationBatcher {

    private static final int MOST = 20_000;
    private static final Duration FAILED = Duration.ofMinutes(5);

    private final PendingNotifications pending;
    private final MailOutbox outbox;
    private final MailStore mails;
    private final Alarms alarms;
    private final NotifySettings settings;
    private final NestedTransaction isolation;
    private final Clock clock;

    NotificationBatcher(
            PendingNotifications pending,
            MailOutbox outbox,
            MailStore mails,
            Alarms alarms,
            NotifySettings settings,
            NestedTransaction isolation,
            Clock clock) {
        this.pending = pending;
        this.outbox = outbox;
        this.mails = mails;
        this.alarms = alarms;
        this.settings = settings;
        this.isolation = isolation;
        this.clock = clock;
    }

    void pack(OnCallPlan plan) {
        Instant now = clock.instant();
        for (long id : pending.waiting(now)) {
            Recipient person = plan.recipients().get(id);
            if (person != null) {
                isolation.run(
                        "Putting news for " + person.name() + " into mails",
                        () -> pack(person, now),
                        () -> pending.postpone(id, now, now.plus(FAILED)));
            }
        }
    }

    private void pack(Recipient person, Instant now) {
        List<PendingNotifications.Notification> current = withoutStale(pending.waiting(person.id(), now, MOST));
        List<PendingNotifications.Notification> digest = current.stream()
                .filter(PendingNotifications.Notification::digest)
                .toList();
        List<PendingNotifications.Notification> single =
                current.stream().filter(notification -> !notification.digest()).toList();
        if (!digest.isEmpty()) {
            mail(person, Mail.Kind.DIGEST, null, digest);
        }
        int free = settings.floodMails() - mails.made(person.id(), Mail.Kind.ALARM, now.minus(settings.floodPeriod()));
        int alone = Math.clamp(free, 0, single.size());
        single.subList(0, alone)
                .forEach(notification ->
                        mail(person, Mail.Kind.ALARM, outbox.thread(notification.alarm()), List.of(notification)));
        summarise(person, single.subList(alone, single.size()), now);
    }

    /** At most one summary in a period; until then the rest waits. */
    private void summarise(Recipient person, List<PendingNotifications.Notification> rest, Instant now) {
        if (rest.isEmpty()) {
            return;
        }
        if (mails.made(person.id(), Mail.Kind.SUMMARY, now.minus(settings.floodPeriod())) == 0) {
            mail(person, Mail.Kind.SUMMARY, null, rest);
        } else {
            pending.wait(rest, now.plus(settings.floodPeriod().dividedBy(10)));
        }
    }

    /** What has waited for the morning may be settled by now. */
    private List<PendingNotifications.Notification> withoutStale(List<PendingNotifications.Notification> waiting) {
        AlarmLookup lookup = new AlarmLookup(alarms);
        List<PendingNotifications.Notification> stale = new ArrayList<>();
        List<PendingNotifications.Notification> current = new ArrayList<>();
        for (PendingNotifications.Notification notification : waiting) {
            Alarm alarm = lookup.of(notification.alarm());
            boolean wanted = notification.reason() == PendingNotifications.Reason.OVER
                    ? alarm != null && !alarm.condition()
                    : AlarmLookup.isNotifiable(alarm);
            (wanted ? current : stale).add(notification);
        }
        pending.drop(stale);
        return current;
    }

    private void mail(
            Recipient person, Mail.Kind kind, @Nullable String thread, List<PendingNotifications.Notification> about) {
        long id = outbox.add(
                new NewMail(kind, person.id(), person.name(), person.address(), person.language(), thread, null));
        pending.taken(about, id);
    }
}
