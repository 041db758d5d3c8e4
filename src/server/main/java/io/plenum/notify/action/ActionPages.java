package io.plenum.notify.action;

import io.plenum.alarm.Alarm;
import io.plenum.notify.AlarmLocation;
import io.plenum.notify.message.MessageFormatter;
import io.plenum.site.Site;
import io.plenum.site.SiteModels;
import io.plenum.web.HtmlTemplate;
import io.plenum.web.PublicUrl;
import io.plenum.web.language.Languages;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Small pages without any script, for a phone in a hurry. */
@Component
class ActionPages {

    private static final HtmlTemplate TEMPLATE = HtmlTemplate.of("action-page");

    private final MessageSource messages;
    private final SiteModels models;
    private final PublicUrl url;
    private final Clock clock;

    ActionPages(MessageSource messages, SiteModels models, PublicUrl url, Clock clock) {
        this.messages = messages;
        this.models = models;
        this.url = url;
        this.clock = clock;
    }

    /** One of the languages of mails; English for all others. */
    static Locale language(Locale asked) {
        return Languages.of(asked);
    }

    /** Its form has no address of its own: it posts to that of this page, whatever a proxy has made of it. */
    String question(LinkUse.LinkCheck look, Locale language) {
        MessageFormatter formatter = formatter(look, language);
        LinkAction action = Objects.requireNonNull(look.link()).action();
        Map<String, Object> page = page(language, formatter.text("act.question." + action));
        page.put("alarm", alarm(look, language));
        page.put(
                "question",
                Map.of(
                        "button",
                        formatter.text("action." + action),
                        "actor",
                        formatter.text(
                                "act.as", Objects.requireNonNull(look.actor()).recorded())));
        return TEMPLATE.render(page);
    }

    String done(LinkUse.LinkCheck look, Locale language) {
        MessageFormatter formatter = formatter(look, language);
        LinkAction action = Objects.requireNonNull(look.link()).action();
        String until = formatter.time(clock.instant().plus(LinkUse.SHELF));
        String title = formatter.text("act.done." + action, until);
        Map<String, Object> page = page(language, "✓ " + title);
        page.put("alarm", alarm(look, language));
        addSignIn(page, formatter);
        return TEMPLATE.render(page);
    }

    String refusal(LinkUse.LinkCheck look, Locale language) {
        MessageFormatter formatter = formatter(look, language);
        String until = look.link() == null ? "" : formatter.time(look.link().expires());
        Map<String, Object> page = page(language, formatter.text("act.refused"));
        page.put(
                "reason",
                formatter.text(
                        "act.refused."
                                + Objects.requireNonNull(look.refusal()).name().toLowerCase(Locale.ROOT),
                        until));
        addSignIn(page, formatter);
        return TEMPLATE.render(page);
    }

    private Map<String, Object> alarm(LinkUse.LinkCheck look, Locale language) {
        Alarm alarm = Objects.requireNonNull(look.alarm());
        AlarmLocation place = AlarmLocation.of(alarm, models.current());
        String where = alarm.subject() != null
                ? alarm.subject()
                : place.space() != null ? place.space().name() : alarm.pointKey();
        return Map.of("headline", alarm.headline(language), "where", where);
    }

    private void addSignIn(Map<String, Object> page, MessageFormatter formatter) {
        if (url.isSet()) {
            page.put("signIn", Map.of("address", url.to("alarms"), "text", formatter.text("act.sign-in")));
        }
    }

    /** By the clock of the alarm's own site; a link that does not work belongs to none. */
    private MessageFormatter formatter(LinkUse.LinkCheck look, Locale language) {
        Site site = look.alarm() == null
                ? null
                : AlarmLocation.of(look.alarm(), models.current()).site();
        ZoneId zone = site == null ? models.current().displayZone() : site.zone();
        return new MessageFormatter(messages, language, zone);
    }

    private static Map<String, Object> page(Locale language, String title) {
        Map<String, Object> page = new HashMap<>();
        page.put("language", language.toLanguageTag());
        page.put("title", title);
        return page;
    }
}
