package io.plenum.comfort.complaint;

import io.plenum.access.account.AccountDirectory;
import io.plenum.access.account.PreferenceStore;
import io.plenum.access.account.User;
import io.plenum.delivery.mail.MailContent;
import io.plenum.delivery.mail.MailSender;
import io.plenum.site.SiteModels;
import io.plenum.site.Space;
import io.plenum.uikit.Preferences;
import io.plenum.web.PublicUrl;
import io.plenum.web.RequestProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Mails an answer to whoever complained, where there is a mail server and the account has an address; in the answer's transaction. */
@Component
class AnswerMails {

    private static final Logger log = LoggerFactory.getLogger(AnswerMails.class);

    private final MailSender mails;
    private final AccountDirectory accounts;
    private final PreferenceStore preferences;
    private final SiteModels models;
    private final MessageSource messages;
    private final PublicUrl url;

    AnswerMails(
            MailSender mails,
            AccountDirectory accounts,
            PreferenceStore preferences,
            SiteModels models,
            MessageSource messages,
            PublicUrl url) {
        this.mails = mails;
        this.accounts = accounts;
        this.preferences = preferences;
        this.models = models;
        this.messages = messages;
        this.url = url;
    }

    /** Nobody is told of what they answer themselves. */
    void send(Complaint answered) {
        User author = author(answered);
        if (author == null || author.email() == null || !mails.configured()) {
            return;
        }
        String language =
                preferences.of(author.name()).map(Preferences::language).orElse("en");
        try {
            mails.send(author.name(), author.email(), language, note(answered, Locale.forLanguageTag(language)));
        } catch (RequestProblem unusable) {
            log.warn("No mail about complaint {}: {}", answered.id(), unusable.text());
        }
    }

    private @Nullable User author(Complaint answered) {
        String name = answered.createdBy();
        return name == null || Objects.equals(name, answered.answeredBy()) ? null : accounts.active(name);
    }

    private MailContent note(Complaint answered, Locale locale) {
        Space space = models.current().space(answered.space());
        String room = space == null ? answered.space() : space.name();
        String kind = text("comfort.kind." + answered.kind(), locale);
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(text("comfort.mail.text", locale, kind, room, String.valueOf(answered.answeredBy())));
        if (!answered.note().isEmpty()) {
            paragraphs.add("> " + answered.note());
        }
        paragraphs.add(String.valueOf(answered.answer()));
        String link = url.isSet() ? url.to("comfort") : null;
        return new MailContent(
                text("comfort.mail.subject", locale, kind, room),
                paragraphs,
                link == null ? null : text("comfort.title", locale),
                link,
                null);
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
