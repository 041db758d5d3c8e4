package io.plenum.delivery.mail;

import io.plenum.web.MailAddress;
import io.plenum.web.RequestProblem;
import org.springframework.stereotype.Service;

/** Sends a mail of given words, at least once. */
@Service
public class MailSender {

    private final MailOutbox outbox;
    private final MailSettingsSource source;
    private final SealedMailContent notes;

    MailSender(MailOutbox outbox, MailSettingsSource source, SealedMailContent notes) {
        this.outbox = outbox;
        this.source = source;
        this.notes = notes;
    }

    /** Whether there is a mail server at all. */
    public boolean configured() {
        return source.settings().configured();
    }

    /**
     * Puts it into the outbox, in the caller's transaction where there is one.
     *
     * @param language {@code en}, {@code de} or {@code fr}: that of the words
     * @return the id of the mail
     * @throws RequestProblem where there is no mail server, or the address is none
     */
    public long send(String name, String address, String language, MailContent note) {
        if (!configured()) {
            throw RequestProblem.unavailable("notify.problem.no-server");
        }
        if (!MailAddress.isValid(address)) {
            throw RequestProblem.of("address", "notify.problem.address");
        }
        return outbox.add(new NewMail(Mail.Kind.NOTE, null, name, address, language, null, notes.seal(note)));
    }
}
