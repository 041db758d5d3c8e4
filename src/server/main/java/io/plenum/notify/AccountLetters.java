package io.plenum.notify;

import io.plenum.access.account.AccountMail;
import io.plenum.notify.letter.Tongue;
import io.plenum.site.SiteModels;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the links of accounts into the outbox, where they lie sealed. */
@Component
class AccountLetters implements AccountMail {

    private final Mails mails;
    private final MessageSource messages;
    private final SiteModels models;

    AccountLetters(Mails mails, MessageSource messages, SiteModels models) {
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
        Tongue tongue = new Tongue(messages, Locale.forLanguageTag(message.language()), zone());
        String kind = message.invitation() ? "account.invitation" : "account.reset";
        Note note = new Note(
                tongue.words(kind + ".subject"),
                List.of(
                        tongue.words(kind + ".text", message.user()),
                        tongue.words("account.until", tongue.time(message.expires())),
                        tongue.words(kind + ".unexpected")),
                tongue.words("account.button"),
                message.link(),
                null);
        mails.send(message.user(), message.address(), message.language(), note);
    }

    private ZoneId zone() {
        return models.current().displayZone();
    }
}
