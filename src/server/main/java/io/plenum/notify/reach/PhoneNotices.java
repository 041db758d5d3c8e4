package io.plenum.notify.reach;

import io.plenum.alarm.Alarm;
import io.plenum.notify.NotifySettings;
import io.plenum.notify.rota.Recipient;
import io.plenum.notify.webhook.PhoneGateways;
import io.plenum.notify.webhook.PhoneMessage;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Alarms to the phone of somebody, where a step of a route names a gateway. It comes beside the mail and never in its place, so that a gateway
 * which fails takes nothing from anybody.
 */
@Component
public class PhoneNotices {

    private static final Logger LOG = LoggerFactory.getLogger(PhoneNotices.class);
    /** More alarms at once than this are one message. */
    private static final int MOST_SINGLE = 3;

    private final PersonPhones phones;
    private final PhoneGateways gateways;
    private final NotifySettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PhoneNotices(
            PersonPhones phones,
            PhoneGateways gateways,
            NotifySettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.phones = phones;
        this.gateways = gateways;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /**
     * An alarm for somebody.
     *
     * @param id stays the same for the same thing
     */
    public record Notice(long id, Alarm alarm, Kind kind) {

        /** Why they are told. */
        public enum Kind {
            FIRST,
            ESCALATED,
            OVER
        }
    }

    /** @param notices what they are told now, the most urgent first */
    public void tell(Recipient person, long gateway, List<Notice> notices) {
        String phone = phone(person);
        if (phone == null) {
            events.publishEvent(new PhoneMissing(person.name(), person.account()));
            return;
        }
        int made = gateways.made(gateway, person.id(), clock.instant().minus(settings.floodPeriod()));
        if (made >= settings.floodMails()) {
            LOG.warn(
                    "{} alarms do not go to the phone of {}: too many went there just now",
                    notices.size(),
                    person.name());
            return;
        }
        if (notices.size() > MOST_SINGLE) {
            send(person, phone, gateway, notices.getFirst(), notices.size() - 1);
        } else {
            notices.forEach(notice -> send(person, phone, gateway, notice, 0));
        }
    }

    private @Nullable String phone(Recipient person) {
        return person.account() == null ? null : phones.of(person.account());
    }

    private void send(Recipient person, String phone, long gateway, Notice notice, int more) {
        gateways.send(
                gateway,
                new PhoneMessage(
                        notice.id(),
                        person.id(),
                        Objects.requireNonNullElse(person.account(), person.name()),
                        phone,
                        person.language(),
                        notice.alarm(),
                        notice.kind() == Notice.Kind.OVER,
                        notice.kind() == Notice.Kind.ESCALATED,
                        more));
    }
}
