package io.plenum.notify;

import io.plenum.access.account.AccountMail;
import io.plenum.delivery.mail.MailContent;
import io.plenum.delivery.mail.MailSender;
import io.plenum.notify.message.MessageFormatter;
import io.plenum.site.SiteModels;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the links of accounts into the outbox, where they lie sealed. */
@Component
class AccountMailSender implements AccountMail {

    private final MailSender mails;
    private final MessageSource messages;
    private final SiteModels models;

    AccountMailSender(MailSender mails, MessageSource messages, SiteModels models) {
        this.mails = mails;
        this.messages = messages;
        this.models = models;
    }

    @Override
    public boolean ready() {
        return mails.configured();
    }

    @Override
    public void send(Message message) {
        MessageFormatter formatter = new MessageFormatter(messages, Locale.forLanguageTag(message.language()), zone());
        String kind = message.invitation() ? "account.invitation" : "account.reset";
        MailContent note = new MailContent(
                formatter.text(kind + ".subject"),
                List.of(
                        formatter.text(kind + ".text", message.user()),
                        formatter.text("account.until", formatter.time(message.expires())),
                        formatter.text(kind + ".unexpected")),
                formatter.text("account.button"),
                message.link(),
                null);
        mails.send(message.user(), message.address(), message.language(), note);
    }

    private ZoneId zone() {
        return models.current().displayZone();
    }
}
