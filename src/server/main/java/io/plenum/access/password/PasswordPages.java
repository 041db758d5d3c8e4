package io.plenum.access.password;

import io.plenum.web.HtmlTemplate;
import io.plenum.web.RequestProblem;
import io.plenum.web.language.Languages;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Small pages without any script. Their links lead up from where the browser is, whatever a proxy has made of the address. */
@Component
class PasswordPages {

    private static final HtmlTemplate TEMPLATE = HtmlTemplate.of("password-page");
    private final MessageSource messages;

    PasswordPages(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * The form for a new password. The name in it lets a password store put the new password in the right place.
     *
     * @param problem what was wrong with the last one
     */
    String choose(String user, @Nullable RequestProblem problem, Locale asked) {
        Locale language = language(asked);
        Map<String, Object> form = new HashMap<>();
        form.put("rule", text("access.page.rule", language, PasswordRule.SHORTEST));
        if (problem != null) {
            form.put("wrong", text(problem.text(), language, problem.arguments()));
        }
        form.put("userLabel", text("access.page.user", language));
        form.put("user", user);
        form.put("passwordLabel", text("access.page.new-password", language));
        form.put("save", text("access.page.save", language));
        Map<String, Object> page = page(language, "access.page.choose");
        page.put("choose", form);
        return TEMPLATE.render(page);
    }

    String done(Locale asked) {
        return plain("access.page.done", "access.page.done.text", "../../", asked);
    }

    /** The same whatever is wrong with it. */
    String gone(Locale asked) {
        return plain("access.page.gone", "access.page.gone.text", "../../", asked);
    }

    String forgot(Locale asked) {
        Locale language = language(asked);
        Map<String, Object> page = page(language, "access.page.forgot");
        page.put(
                "forgot",
                Map.of(
                        "about", text("access.page.forgot.text", language),
                        "who", text("access.page.who", language),
                        "send", text("access.page.send", language)));
        page.put("signIn", signIn("../", language));
        return TEMPLATE.render(page);
    }

    String notOffered(Locale asked) {
        return plain("access.page.forgot", "access.page.not-offered", "../", asked);
    }

    String asked(Locale asked) {
        return plain("access.page.asked", "access.page.asked.text", "../", asked);
    }

    String tooMany(Locale asked) {
        return plain("access.page.too-many", "access.page.too-many.text", "../", asked);
    }

    private String plain(String title, String text, String up, Locale asked) {
        Locale language = language(asked);
        Map<String, Object> page = page(language, title);
        page.put("text", text(text, language));
        page.put("signIn", signIn(up, language));
        return TEMPLATE.render(page);
    }

    private Map<String, String> signIn(String up, Locale language) {
        return Map.of("address", up + "login", "label", text("access.page.sign-in", language));
    }

    private Map<String, Object> page(Locale language, String title) {
        Map<String, Object> page = new HashMap<>();
        page.put("language", language.toLanguageTag());
        page.put("title", text(title, language));
        return page;
    }

    private String text(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }

    private static Locale language(Locale asked) {
        return Languages.of(asked);
    }
}
