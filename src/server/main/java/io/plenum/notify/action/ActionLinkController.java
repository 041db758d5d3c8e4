package io.plenum.notify.action;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The pages behind the links of a mail, for anybody who has the link. Programs that look through mails open links: that shows a
 * page and changes nothing. Only its button, a POST, acts.
 */
@Controller
@RequestMapping("/act")
class ActionLinkController {

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final LinkUse use;
    private final ActionPages pages;

    ActionLinkController(LinkUse use, ActionPages pages) {
        this.use = use;
        this.pages = pages;
    }

    @GetMapping("/{token}")
    ResponseEntity<String> ask(@PathVariable String token, Locale locale) {
        LinkUse.LinkCheck look = use.look(token);
        Locale language = ActionPages.language(locale);
        return look.refusal() == null
                ? page(HttpStatus.OK, pages.question(look, language))
                : page(status(look.refusal()), pages.refusal(look, language));
    }

    @PostMapping("/{token}")
    ResponseEntity<String> act(@PathVariable String token, Locale locale) {
        Locale language = ActionPages.language(locale);
        LinkUse.LinkCheck look = use.act(token, language);
        return look.refusal() == null
                ? page(HttpStatus.OK, pages.done(look, language))
                : page(status(look.refusal()), pages.refusal(look, language));
    }

    private static HttpStatus status(LinkUse.Refusal refusal) {
        return switch (refusal) {
            case FORGED -> HttpStatus.NOT_FOUND;
            case EXPIRED, USED, GONE -> HttpStatus.GONE;
            case ACCOUNT -> HttpStatus.FORBIDDEN;
        };
    }

    private static ResponseEntity<String> page(HttpStatus status, String html) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header("X-Robots-Tag", "noindex")
                .body(html);
    }
}
