package io.plenum.access.password;

import io.plenum.web.RequestProblem;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Small pages without any script. Their links lead up from where the browser is, whatever a proxy has made of the address. */
@Component
class PasswordPages {

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
            label { display: block; margin: 0 0 4px; font-weight: 600 }
            input { width: 100%%; box-sizing: border-box; min-height: 48px; padding: 0 12px; margin: 0 0 14px; font: inherit;
              color: inherit; background: light-dark(#fff, #15181b); border: 1px solid light-dark(#7c8791, #7c8791);
              border-radius: 8px }
            .wrong { color: light-dark(#a3201c, #ff9d96) }
            button { width: 100%%; min-height: 52px; border: 0; border-radius: 10px; font: inherit; font-weight: 650; cursor: pointer;
              background: light-dark(#2f5f8f, #8ab6e0); color: light-dark(#fff, #10161c) }
            :focus-visible { outline: 3px solid light-dark(#1f252b, #e6e9ec); outline-offset: 2px }
            a { color: light-dark(#2f5f8f, #8ab6e0) }
            </style></head><body><main><h1>%s</h1>%s</main></body></html>
            """;
    /** The name lets a password store put the new password in the right place. */
    private static final String CHOOSE = """
            <p id="rule">%s</p>%s<form method="post"><label for="u">%s</label>
            <input id="u" value="%s" autocomplete="username" readonly><label for="p">%s</label>
            <input id="p" name="password" type="password" autocomplete="new-password" required autofocus aria-describedby="rule%s>
            <button>%s</button></form>""";

    private static final String FORGOT = """
            <p>%s</p><form method="post"><label for="w">%s</label>
            <input id="w" name="who" autocomplete="username" autocapitalize="none" required autofocus maxlength="254">
            <button>%s</button></form>""";

    private final MessageSource messages;

    PasswordPages(MessageSource messages) {
        this.messages = messages;
    }

    /** @param problem what was wrong with the last one */
    String choose(String user, @Nullable RequestProblem problem, Locale asked) {
        Locale language = language(asked);
        String wrong = problem == null
                ? ""
                : "<p id=\"wrong\" class=\"wrong\" role=\"alert\">"
                        + text(problem.text(), language, problem.arguments()) + "</p>";
        String body = CHOOSE.formatted(
                text("access.page.rule", language, PasswordRule.SHORTEST),
                wrong,
                text("access.page.user", language),
                HtmlUtils.htmlEscape(user, "UTF-8"),
                text("access.page.new-password", language),
                problem == null ? "\"" : " wrong\" aria-invalid=\"true\"",
                text("access.page.save", language));
        return page(language, "access.page.choose", body);
    }

    String done(Locale asked) {
        Locale language = language(asked);
        return page(
                language,
                "access.page.done",
                paragraph("access.page.done.text", language) + signIn("../../", language));
    }

    /** The same whatever is wrong with it. */
    String gone(Locale asked) {
        Locale language = language(asked);
        return page(
                language,
                "access.page.gone",
                paragraph("access.page.gone.text", language) + signIn("../../", language));
    }

    String forgot(Locale asked) {
        Locale language = language(asked);
        String body = FORGOT.formatted(
                text("access.page.forgot.text", language),
                text("access.page.who", language),
                text("access.page.send", language));
        return page(language, "access.page.forgot", body + "<p></p>" + signIn("../", language));
    }

    String notOffered(Locale asked) {
        return plain("access.page.forgot", "access.page.not-offered", asked);
    }

    String asked(Locale asked) {
        return plain("access.page.asked", "access.page.asked.text", asked);
    }

    String tooMany(Locale asked) {
        return plain("access.page.too-many", "access.page.too-many.text", asked);
    }

    private String plain(String title, String text, Locale asked) {
        Locale language = language(asked);
        return page(language, title, paragraph(text, language) + signIn("../", language));
    }

    private String paragraph(String key, Locale language) {
        return "<p>" + text(key, language) + "</p>";
    }

    private String signIn(String up, Locale language) {
        return "<p><a href=\"" + up + "login\">" + text("access.page.sign-in", language) + "</a></p>";
    }

    private String page(Locale language, String title, String body) {
        String heading = text(title, language);
        return FRAME.formatted(language.toLanguageTag(), heading, heading, body);
    }

    private String text(String key, Locale language, Object... arguments) {
        return HtmlUtils.htmlEscape(messages.getMessage(key, arguments, language), "UTF-8");
    }

    private static Locale language(Locale asked) {
        return asked.getLanguage().equals("de") ? Locale.GERMAN : Locale.ENGLISH;
    }
}
