package io.plenum.notify;

import io.plenum.control.ActionNews;
import io.plenum.delivery.mail.MailContent;
import io.plenum.delivery.mail.MailSender;
import io.plenum.link.Problem;
import io.plenum.notify.message.MessageFormatter;
import io.plenum.notify.reach.ReachChannel;
import io.plenum.notify.reach.ReachChoices;
import io.plenum.notify.reach.ReachTopic;
import io.plenum.site.SiteModels;
import io.plenum.web.PublicUrl;
import io.plenum.web.RequestProblem;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever has approved an action by mail that it was taken back, or that its period is over and they have to decide. */
@Component
class ActionMails {

    private static final Logger LOG = LoggerFactory.getLogger(ActionMails.class);

    private final MailSender mails;
    private final PersonalAddresses addresses;
    private final ReachChoices choices;
    private final SiteModels models;
    private final MessageSource messages;
    private final PublicUrl url;

    ActionMails(
            MailSender mails,
            PersonalAddresses addresses,
            ReachChoices choices,
            SiteModels models,
            MessageSource messages,
            PublicUrl url) {
        this.mails = mails;
        this.addresses = addresses;
        this.choices = choices;
        this.models = models;
        this.messages = messages;
        this.url = url;
    }

    @EventListener
    void on(ActionNews news) {
        boolean wanted = mails.configured() && choices.wants(news.account(), ReachTopic.CONTROL, ReachChannel.MAIL);
        PersonalAddress address =
                wanted ? addresses.of(news.account(), models.current().displayZone()) : null;
        if (address == null) {
            return;
        }
        try {
            mails.send(address.name(), address.mail(), address.language(), content(news, address));
        } catch (RequestProblem unusable) {
            LOG.warn("No mail to {} about an action: {}", news.account(), unusable.text());
        }
    }

    private MailContent content(ActionNews news, PersonalAddress address) {
        Locale language = Locale.forLanguageTag(address.language());
        MessageFormatter formatter = new MessageFormatter(messages, language, address.zone());
        String title = words(Problem.of("recommendation.kind." + news.kind()), language);
        Problem why = news.why();
        boolean linked = url.isSet();
        return new MailContent(
                formatter.text(why == null ? "action.ended" : "action.taken-back", title),
                List.of(
                        why == null
                                ? formatter.text("action.ended.text", title)
                                : formatter.text("action.taken-back.text", title, words(why, language))),
                linked ? formatter.text("action.button") : null,
                linked ? url.to("control") : null,
                null);
    }

    private String words(Problem problem, Locale language) {
        String key = problem.messageKey();
        return String.valueOf(messages.getMessage(key, problem.arguments().toArray(), key, language));
    }
}
