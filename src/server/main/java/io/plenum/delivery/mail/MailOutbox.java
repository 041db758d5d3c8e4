package io.plenum.delivery.mail;

import io.plenum.delivery.DeliveryQueue;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts mails into the outbox, in the caller's transaction where there is one: kept or lost together with their reason. */
@Service
public class MailOutbox {

    private final DeliveryQueue queue;
    private final MailStore mails;
    private final MailSettingsSource source;
    private final TransactionTemplate transaction;

    public MailOutbox(
            DeliveryQueue queue, MailStore mails, MailSettingsSource source, PlatformTransactionManager transactions) {
        this.queue = queue;
        this.mails = mails;
        this.source = source;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Returns its id. */
    public long add(NewMail mail) {
        String messageId = "<" + UUID.randomUUID() + "@" + source.settings().domain() + ">";
        return Objects.requireNonNull(transaction.execute(status -> {
            long id = queue.add(MailChannel.LANE);
            mails.add(id, mail, messageId);
            return id;
        }));
    }

    /** The id to which all mails about an alarm refer. */
    public String thread(long alarm) {
        return "<alarm-" + alarm + "@" + source.settings().domain() + ">";
    }

    /** Sends a dead letter once more; false where it is none. */
    public boolean sendAgain(long id) {
        return queue.sendAgain(MailChannel.LANE, id);
    }
}
