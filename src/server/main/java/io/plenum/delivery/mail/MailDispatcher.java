package io.plenum.delivery.mail;

import io.plenum.delivery.RetryPolicy;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Carries the outbox to the mail server. A mail counts as sent when the server has said so; who dies between that and the note
 * of it sends the same mail again, with the same message id. A round is bounded: connections and mails have deadlines, and after a
 * minute what is left waits for the next round.
 */
@Component
public class MailDispatcher {

    private static final Logger log = LoggerFactory.getLogger(MailDispatcher.class);
    private static final int ROUND = 50;
    private static final Duration LONGEST_ROUND = Duration.ofMinutes(1);

    private final MailOutbox outbox;
    private final MailRenderer writer;
    private final MailServer server;
    private final MailSettings settings;
    private final Clock clock;
    /** Taken by the mail server while the database was away, so that the outbox does not know of it. */
    private final Deque<Taken> unnoted = new ArrayDeque<>();

    private record Taken(Mail mail, String subject) {}

    MailDispatcher(MailOutbox outbox, MailRenderer writer, MailServer server, MailSettings settings, Clock clock) {
        this.outbox = outbox;
        this.writer = writer;
        this.server = server;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 5000, fixedDelay = 2000, timeUnit = TimeUnit.MILLISECONDS)
    public void work() {
        if (!settings.configured()) {
            return;
        }
        try {
            note();
            while (round() == ROUND) {
                log.debug("A full round of mails is sent");
            }
        } catch (DataAccessException away) {
            log.debug("The outbox waits for the database: {}", away.getMessage());
        }
    }

    /** First of all, before their leases end: else they would be sent again. */
    private void note() {
        while (!unnoted.isEmpty()) {
            Taken next = unnoted.getFirst();
            outbox.sent(next.mail(), next.subject());
            unnoted.removeFirst();
        }
    }

    /** @return how many mails were sent */
    int round() {
        List<Mail> mails = outbox.claim(ROUND);
        if (mails.isEmpty()) {
            return 0;
        }
        try (MailServer.Line line = server.open()) {
            return carry(mails, line);
        } catch (MessagingException down) {
            log.warn("The mail server does not take mails: {}", reason(down));
            outbox.failed(mails.getFirst(), reason(down), false);
            outbox.release(
                    mails.subList(1, mails.size()),
                    RetryPolicy.after(mails.getFirst().attempts()));
            return 0;
        }
    }

    private int carry(List<Mail> mails, MailServer.Line line) throws MessagingException {
        Instant end = clock.instant().plus(LONGEST_ROUND);
        int sent = 0;
        for (int i = 0; i < mails.size(); i++) {
            if (clock.instant().isAfter(end)) {
                outbox.release(mails.subList(i, mails.size()), Duration.ZERO);
                return sent;
            }
            try {
                sent += carry(mails.get(i), line) ? 1 : 0;
            } catch (MessagingException lost) {
                outbox.release(mails.subList(i + 1, mails.size()), RetryPolicy.after(0));
                log.warn("The connection to the mail server broke: {}", reason(lost));
                outbox.failed(mails.get(i), reason(lost), false);
                return sent;
            }
        }
        return sent;
    }

    /** @throws MessagingException where the connection is lost, so that it makes no sense to go on */
    private boolean carry(Mail mail, MailServer.Line line) throws MessagingException {
        MailMessage content;
        try {
            content = writer.write(mail);
        } catch (DataAccessException away) {
            throw away;
        } catch (RuntimeException unwritable) {
            log.error("Mail {} cannot be written", mail.id(), unwritable);
            outbox.failed(mail, "cannot be written: " + unwritable.getClass().getSimpleName(), true);
            return false;
        }
        if (content == null) {
            outbox.failed(mail, "nothing left to say", true);
            return false;
        }
        try {
            line.send(mail, content);
        } catch (MessagingException refused) {
            SmtpFailure verdict = SmtpFailure.of(refused);
            if (verdict == SmtpFailure.LOST) {
                throw refused;
            }
            outbox.failed(mail, reason(refused), verdict == SmtpFailure.REFUSED);
            return false;
        }
        unnoted.addLast(new Taken(mail, content.subject()));
        note();
        return true;
    }

    private static String reason(Exception e) {
        Throwable deepest = e;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        String words = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        String cause = deepest == e || deepest.getMessage() == null ? "" : " (" + deepest.getMessage() + ")";
        String line = (words + cause).replaceAll("\\p{Cntrl}+", " ");
        return line.length() > 400 ? line.substring(0, 400) : line;
    }
}
