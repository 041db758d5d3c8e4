package io.plenum.notify;

import io.plenum.access.CurrentUser;
import io.plenum.audit.Audit;
import io.plenum.delivery.mail.MailServerEditor;
import io.plenum.delivery.mail.MailServerInput;
import io.plenum.delivery.mail.MailServerState;
import io.plenum.web.RequestProblem;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The mail server for the administrator, who enters it without a restart. */
@Service
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class MailServerAdministration {

    private final MailServerEditor editor;
    private final CurrentUser user;
    private final MessageSource messages;
    private final Audit audit;

    MailServerAdministration(MailServerEditor editor, CurrentUser user, MessageSource messages, Audit audit) {
        this.editor = editor;
        this.user = user;
        this.messages = messages;
        this.audit = audit;
    }

    public MailServerState present() {
        return editor.present();
    }

    /** @throws RequestProblem naming the field that cannot be used */
    public void enter(MailServerInput draft) {
        editor.enter(draft, user.name());
        audit.record("mail server entered", draft.toString());
    }

    /** From here on the server's configuration counts again. */
    public void remove() {
        editor.remove();
        audit.record("mail server removed", "");
    }

    /**
     * Hands a test mail to the mail server that was typed; nothing is stored. Belongs on no thread that draws a page.
     *
     * @return what went wrong, in the mail server's own words; null where it has taken the mail
     * @throws RequestProblem where a field cannot be used, or another trial is under way
     */
    public @Nullable String attempt(MailServerInput draft, String address, Locale language) {
        String problem = editor.attempt(draft, address, TestMail.in(language, messages), language);
        audit.record("mail server tried", draft + " " + address);
        return problem;
    }
}
