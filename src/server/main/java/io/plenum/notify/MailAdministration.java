package io.plenum.notify;

import io.plenum.audit.Audit;
import io.plenum.delivery.DeliveryState;
import io.plenum.delivery.mail.Mail;
import io.plenum.delivery.mail.MailOutbox;
import io.plenum.delivery.mail.MailSender;
import io.plenum.delivery.mail.MailStore;
import io.plenum.web.RequestProblem;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The outbox for those who look after it. */
@Service
@PreAuthorize("hasRole('ENGINEER')")
public class MailAdministration {

    private final MailSender mails;
    private final MailStore store;
    private final MailOutbox outbox;
    private final MessageSource messages;
    private final Audit audit;

    MailAdministration(MailSender mails, MailStore store, MailOutbox outbox, MessageSource messages, Audit audit) {
        this.mails = mails;
        this.store = store;
        this.outbox = outbox;
        this.messages = messages;
        this.audit = audit;
    }

    public boolean configured() {
        return mails.configured();
    }

    /** The newest first; state null: all. */
    public List<Mail> list(@Nullable DeliveryState state, int offset, int most) {
        return store.list(state, offset, most);
    }

    public long count(@Nullable DeliveryState state) {
        return store.count(state);
    }

    /** @throws RequestProblem where it is no dead letter */
    public void tryAgain(long id) {
        if (!outbox.sendAgain(id)) {
            throw RequestProblem.notFound(String.valueOf(id));
        }
        audit.record("mail tried again", String.valueOf(id));
    }

    /**
     * Sends a mail that says that mails arrive.
     *
     * @return its id
     * @throws RequestProblem where there is no mail server, or the address is none
     */
    public long test(String address, Locale language) {
        long id = mails.send(address, address, language.getLanguage(), TestMail.in(language, messages));
        audit.record("test mail sent", address);
        return id;
    }
}
