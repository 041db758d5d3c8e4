package io.plenum.notify.action;

import io.plenum.alarm.Alarm;
import io.plenum.notify.AlarmLocation;
import io.plenum.notify.message.MessageFormatter;
import io.plenum.site.Site;
import io.plenum.site.SiteModels;
import io.plenum.web.PublicUrl;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Small pages without any script, for a phone in a hurry. */
@Component
class ActionPages {

    private static final List<String> LANGUAGES = List.of("en", "de", "fr");
    private static final String FRAME = """
        <!DOCTYPE html><html lang="%s"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
        <title>Plenum · %s</title><style>
        :root { color-scheme: light dark }
        body { margin: 0; min-height: 100dvh; display: grid; place-items: center; background: light-dark(#f3f4f5, #15181b);
          color: light-dark(#1f252b, #e6e9ec); font: 17px/1.5 system-ui, sans-serif }
        main { width: min(92vw, 440px); box-sizing: border-box; padding: 28px 24px; border-radius: 14px;
          background: light-dark(#fff, #1d2125); border: 1px solid light-dark(#d5d9dd, #363d43) }
        h1 { margin: 0 0 12px; font-size: 22px; line-height: 1.25 } p { margin: 0 0 12px }
        .soft { color: light-dark(#59636d, #a3adb6); font-size: 15px }
        button { width: 100%%; min-height: 52px; border: 0; border-radius: 10px; font: inherit; font-weight: 650; cursor: pointer;
          background: light-dark(#2f5f8f, #8ab6e0); color: light-dark(#fff, #10161c) }
        button:focus-visible, a:focus-visible { outline: 3px solid light-dark(#1f252b, #e6e9ec); outline-offset: 2px }
        a { color: light-dark(#2f5f8f, #8ab6e0) }
        </style></head><body><main><h1>%s</h1>%s</main></body></html>
        """;

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
        return LANGUAGES.contains(asked.getLanguage()) ? Locale.forLanguageTag(asked.getLanguage()) : Locale.ENGLISH;
    }

    String question(LinkUse.LinkCheck look, Locale language) {
        MessageFormatter formatter = formatter(look, language);
        ActionLinks.Link link = Objects.requireNonNull(look.link());
        // An empty action posts to the address of this page, whatever a proxy has made of it.
        return page(
                language,
                formatter.text("act.question." + link.action()),
                what(look, language) + "<form method=\"post\"><button>"
                        + safe(formatter.text("action." + link.action()))
                        + "</button></form><p class=\"soft\" style=\"margin:14px 0 0\">"
                        + safe(formatter.text(
                                "act.as", Objects.requireNonNull(look.actor()).recorded())) + "</p>");
    }

    String done(LinkUse.LinkCheck look, Locale language) {
        MessageFormatter formatter = formatter(look, language);
        ActionLinks.Link link = Objects.requireNonNull(look.link());
        String until = formatter.time(clock.instant().plus(LinkUse.SHELF));
        return page(
                language,
                "✓ " + formatter.text("act.done." + link.action(), until),
                what(look, language) + signIn(formatter));
    }

    String refusal(LinkUse.LinkCheck look, Locale language) {
        MessageFormatter formatter = formatter(look, language);
        String until = look.link() == null ? "" : formatter.time(look.link().expires());
        String reason = formatter.text(
                "act.refused." + Objects.requireNonNull(look.refusal()).name().toLowerCase(Locale.ROOT), until);
        return page(language, formatter.text("act.refused"), "<p>" + safe(reason) + "</p>" + signIn(formatter));
    }

    private String what(LinkUse.LinkCheck look, Locale language) {
        Alarm alarm = Objects.requireNonNull(look.alarm());
        AlarmLocation place = AlarmLocation.of(alarm, models.current());
        String where = alarm.subject() != null
                ? alarm.subject()
                : place.space() != null ? place.space().name() : alarm.pointKey();
        return "<p><strong>" + safe(alarm.headline(language)) + "</strong><br><span class=\"soft\">" + safe(where)
                + "</span></p>";
    }

    private String signIn(MessageFormatter formatter) {
        return url.isSet()
                ? "<p><a href=\"" + safe(url.to("alarms")) + "\">" + safe(formatter.text("act.sign-in")) + "</a></p>"
                : "";
    }

    /** By the clock of the alarm's own site; a link that does not work belongs to none. */
    private MessageFormatter formatter(LinkUse.LinkCheck look, Locale language) {
        Site site = look.alarm() == null
                ? null
                : AlarmLocation.of(look.alarm(), models.current()).site();
        ZoneId zone = site == null ? models.current().displayZone() : site.zone();
        return new MessageFormatter(messages, language, zone);
    }

    private static String page(Locale language, String title, String body) {
        return FRAME.formatted(language.toLanguageTag(), safe(title), safe(title), body);
    }

    private static String safe(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
