package io.plenum.delivery.mail;

import io.plenum.delivery.DeliveryQueue;
import io.plenum.delivery.DeliveryState;
import io.plenum.web.MailAddress;
import io.plenum.web.RequestProblem;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Enters a mail server, or tries one without entering it. Who may do so is for the caller to see to. */
@Service
public class MailServerEditor {

    private final MailServerStore store;
    private final MailServerSettings settings;
    private final DeliveryQueue queue;
    private final Clock clock;
    private final Semaphore trial = new Semaphore(1);

    MailServerEditor(MailServerStore store, MailServerSettings settings, DeliveryQueue queue, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.queue = queue;
        this.clock = clock;
    }

    /** What counts now. */
    public MailServerState present() {
        EnteredMailServer entered = store.read();
        return entered == null
                ? MailServerState.configured(settings.configured())
                : MailServerState.entered(entered, settings.configured().configured());
    }

    /**
     * Takes it over at once; mails that wait are sent by it.
     *
     * @throws RequestProblem naming the field that cannot be used; a new host or user needs the password again, so that nobody has
     *     the stored one sent elsewhere
     */
    public void enter(MailServerInput draft, String who) {
        MailServerInput wanted = draft.checked();
        String password = wanted.user() == null ? null : settings.seal(password(wanted));
        MailSettings complete = settings.of(wanted, "");
        store.write(new EnteredMailServer(
                String.valueOf(wanted.host()),
                complete.effectivePort(),
                wanted.tls(),
                wanted.user(),
                password,
                String.valueOf(wanted.from()),
                wanted.replyTo(),
                clock.instant(),
                who));
        changed();
    }

    /** From here on the server's configuration counts again. */
    public void remove() {
        store.delete();
        changed();
    }

    private void changed() {
        settings.changed();
        queue.tryNow(MailChannel.LANE);
    }

    /**
     * Connects to the mail server that was typed and hands it one mail; it takes up to a minute and a half where the server is slow.
     *
     * @return what went wrong, in the mail server's own words; null where it has taken the mail
     * @throws RequestProblem where a field cannot be used, or another trial is under way
     */
    public @Nullable String attempt(MailServerInput draft, String address, MailContent words, Locale language) {
        MailServerInput wanted = draft.checked();
        if (!MailAddress.isValid(address)) {
            throw RequestProblem.of("address", "notify.problem.address");
        }
        MailSettings typed = settings.of(wanted, wanted.user() == null ? null : password(wanted));
        if (!trial.tryAcquire()) {
            throw RequestProblem.tooMany("notify.problem.trial");
        }
        try (MailServer.SmtpConnection connection = new SmtpServer(() -> typed, clock).open()) {
            connection.send(mail(typed, address, language), ContentMail.of(words, language));
            return null;
        } catch (MessagingException refused) {
            return SmtpFailure.reason(refused);
        } finally {
            trial.release();
        }
    }

    private Mail mail(MailSettings typed, String address, Locale language) {
        String id = "<" + UUID.randomUUID() + "@" + typed.domain() + ">";
        return new Mail(
                0,
                Mail.Kind.NOTE,
                null,
                address,
                address,
                language.getLanguage(),
                id,
                null,
                null,
                "",
                DeliveryState.PENDING,
                clock.instant(),
                0,
                "",
                null);
    }

    /** The typed one, else the stored one where it belongs to the same account of the same server. */
    private String password(MailServerInput wanted) {
        if (wanted.password() != null && !wanted.password().isEmpty()) {
            return wanted.password();
        }
        EnteredMailServer entered = store.read();
        if (entered != null
                && entered.password() != null
                && entered.host().equalsIgnoreCase(String.valueOf(wanted.host()))
                && wanted.user() != null
                && wanted.user().equals(entered.user())
                && wanted.tls() == entered.tls()) {
            return settings.open(entered.password());
        }
        throw RequestProblem.of("password", "notify.problem.password");
    }
}
