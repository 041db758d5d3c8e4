package io.plenum.delivery.mail;

import io.plenum.delivery.Delivery;
import io.plenum.delivery.DeliveryConnection;
import io.plenum.delivery.DeliveryOutcome;
import jakarta.mail.MessagingException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** An open connection to the mail server. */
record MailConnection(
        MailServer.SmtpConnection connection, MailStore mails, MailRenderer renderer, SealedMailContent contents)
        implements DeliveryConnection {

    private static final Logger log = LoggerFactory.getLogger(MailConnection.class);

    @Override
    public DeliveryOutcome send(Delivery delivery) {
        Mail mail = mails.find(delivery.id());
        if (mail == null) {
            return new DeliveryOutcome.Undeliverable("nothing left to say");
        }
        MailMessage message;
        try {
            message = mail.kind() == Mail.Kind.NOTE ? note(mail) : renderer.render(mail);
        } catch (DataAccessException away) {
            throw away;
        } catch (RuntimeException unwritable) {
            log.error("Mail {} cannot be written", mail.id(), unwritable);
            return new DeliveryOutcome.Refused(
                    "cannot be written: " + unwritable.getClass().getSimpleName());
        }
        return message == null ? new DeliveryOutcome.Refused("nothing left to say") : send(mail, message);
    }

    private @Nullable MailMessage note(Mail mail) {
        return mail.content() == null
                ? null
                : ContentMail.of(contents.open(mail.content()), Locale.forLanguageTag(mail.language()));
    }

    private DeliveryOutcome send(Mail mail, MailMessage message) {
        try {
            connection.send(mail, message);
            return new DeliveryOutcome.Delivered(() -> mails.sent(mail.id(), message.subject()));
        } catch (MessagingException refused) {
            String reason = SmtpFailure.reason(refused);
            return switch (SmtpFailure.of(refused)) {
                case LOST -> new DeliveryOutcome.Unreachable(reason);
                case REFUSED -> new DeliveryOutcome.Refused(reason);
                case LATER -> new DeliveryOutcome.Deferred(reason);
            };
        }
    }

    @Override
    public void close() {
        connection.close();
    }
}
