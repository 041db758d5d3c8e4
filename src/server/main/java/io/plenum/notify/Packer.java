package io.plenum.notify;

import io.plenum.alarm.Alarm;
import io.plenum.alarm.Alarms;
import io.plenum.notify.duty.DutyPlan;
import io.plenum.notify.duty.Recipient;
import io.plenum.notify.outbox.Mail;
import io.plenum.notify.outbox.MailOutbox;
import io.plenum.notify.outbox.NewMail;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what waits for a recipient into mails: one each, until it would be too many; then one for all the rest. */
@Component
class Packer {

    private static final int MOST = 20_000;
    private static final Duration FAILED = Duration.ofMinutes(5);

    private final Tellings tellings;
    private final MailOutbox outbox;
    private final Alarms alarms;
    private final NotifySettings settings;
    private final Isolation isolation;
    private final Clock clock;

    Packer(
            Tellings tellings,
            MailOutbox outbox,
            Alarms alarms,
            NotifySettings settings,
            Isolation isolation,
            Clock clock) {
        this.tellings = tellings;
        this.outbox = outbox;
        this.alarms = alarms;
        this.settings = settings;
        this.isolation = isolation;
        this.clock = clock;
    }

    void pack(DutyPlan plan) {
        Instant now = clock.instant();
        for (long id : tellings.waiting(now)) {
            Recipient person = plan.recipients().get(id);
            if (person != null) {
                isolation.run(
                        "Putting news for " + person.name() + " into mails",
                        () -> pack(person, now),
                        () -> tellings.postpone(id, now, now.plus(FAILED)));
            }
        }
    }

    private void pack(Recipient person, Instant now) {
        List<Tellings.Telling> news = withoutStale(tellings.waiting(person.id(), now, MOST));
        List<Tellings.Telling> digest =
                news.stream().filter(Tellings.Telling::digest).toList();
        List<Tellings.Telling> single =
                news.stream().filter(telling -> !telling.digest()).toList();
        if (!digest.isEmpty()) {
            mail(person, Mail.Kind.DIGEST, null, digest);
        }
        int free = settings.floodMails() - outbox.made(person.id(), Mail.Kind.ALARM, now.minus(settings.floodPeriod()));
        int alone = Math.clamp(free, 0, single.size());
        single.subList(0, alone)
                .forEach(telling -> mail(person, Mail.Kind.ALARM, outbox.thread(telling.alarm()), List.of(telling)));
        summarise(person, single.subList(alone, single.size()), now);
    }

    /** At most one summary in a period; until then the rest waits. */
    private void summarise(Recipient person, List<Tellings.Telling> rest, Instant now) {
        if (rest.isEmpty()) {
            return;
        }
        if (outbox.made(person.id(), Mail.Kind.SUMMARY, now.minus(settings.floodPeriod())) == 0) {
            mail(person, Mail.Kind.SUMMARY, null, rest);
        } else {
            tellings.wait(rest, now.plus(settings.floodPeriod().dividedBy(10)));
        }
    }

    /** What has waited for the morning may be settled by now. */
    private List<Tellings.Telling> withoutStale(List<Tellings.Telling> waiting) {
        AlarmLookup lookup = new AlarmLookup(alarms);
        List<Tellings.Telling> stale = new ArrayList<>();
        List<Tellings.Telling> news = new ArrayList<>();
        for (Tellings.Telling telling : waiting) {
            Alarm alarm = lookup.of(telling.alarm());
            boolean wanted = telling.kind() == Tellings.Kind.OVER
                    ? alarm != null && !alarm.condition()
                    : AlarmLookup.speaks(alarm);
            (wanted ? news : stale).add(telling);
        }
        tellings.drop(stale);
        return news;
    }

    private void mail(Recipient person, Mail.Kind kind, @Nullable String thread, List<Tellings.Telling> about) {
        long id = outbox.add(
                new NewMail(kind, person.id(), person.name(), person.address(), person.language(), thread, null));
        tellings.taken(about, id);
    }
}
