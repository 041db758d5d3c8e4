package io.plenum.notify;

import io.plenum.delivery.mail.MailContent;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** Says that mails arrive. */
final class TestMail {

    private TestMail() {}

    static MailContent in(Locale language, MessageSource messages) {
        return new MailContent(
                messages.getMessage("notify.test.subject", null, language),
                List.of(messages.getMessage("notify.test.words", null, language)),
                null,
                null,
                null);
    }
}
