package io.plenum.notify.reach;

import io.plenum.alarm.Priority;
import io.plenum.notify.rota.Recipient;
import io.plenum.notify.rota.RecipientStore;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The hours in which only urgent things disturb somebody, as they are set up for the recipient of their account. */
@Component
public class QuietHours {

    private final RecipientStore recipients;

    QuietHours(RecipientStore recipients) {
        this.recipients = recipients;
    }

    /** When somebody may be told of something that has come now, and is no alarm. */
    public Instant reachable(String account, Instant now, boolean urgent) {
        Recipient recipient = of(account);
        return recipient == null ? now : recipient.reachable(now, urgent ? Priority.URGENT : Priority.LOW);
    }

    /** As 22:00–06:00; null where there are none. */
    public @Nullable String words(String account) {
        Recipient recipient = of(account);
        return recipient == null || recipient.quietFrom() == null
                ? null
                : recipient.quietFrom() + "–" + recipient.quietTo();
    }

    private @Nullable Recipient of(String account) {
        return recipients.all().stream()
                .filter(one -> account.equals(one.account()))
                .findFirst()
                .orElse(null);
    }
}
