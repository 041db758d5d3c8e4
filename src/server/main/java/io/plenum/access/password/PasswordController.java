package io.plenum.access.password;

import io.plenum.access.account.Account;
import io.plenum.access.account.AccountLinks;
import io.plenum.web.RequestProblem;
import jakarta.servlet.http.HttpServletRequest;
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
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Pages for people who cannot sign in yet, or no longer: for whoever holds a link of an account, and to ask for one. Programs
 * that look through mails open links: that shows a form and uses nothing up.
 */
@Controller
@RequestMapping("/password")
class PasswordController {

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);
    private static final int LONGEST = 254;

    private final AccountLinks links;
    private final PasswordResets resets;
    private final PasswordPages pages;

    PasswordController(AccountLinks links, PasswordResets resets, PasswordPages pages) {
        this.links = links;
        this.resets = resets;
        this.pages = pages;
    }

    @GetMapping("/set/{secret}")
    ResponseEntity<String> form(@PathVariable String secret, Locale locale) {
        Account account = links.open(secret);
        return account == null ? gone(locale) : page(HttpStatus.OK, pages.choose(account.name(), null, locale));
    }

    @PostMapping("/set/{secret}")
    ResponseEntity<String> set(
            @PathVariable String secret, @RequestParam(defaultValue = "") String password, Locale locale) {
        try {
            return links.setPassword(secret, password) ? page(HttpStatus.OK, pages.done(locale)) : gone(locale);
        } catch (RequestProblem problem) {
            Account account = links.open(secret);
            return account == null
                    ? gone(locale)
                    : page(HttpStatus.BAD_REQUEST, pages.choose(account.name(), problem, locale));
        }
    }

    @GetMapping("/forgot")
    ResponseEntity<String> forgot(Locale locale) {
        return page(HttpStatus.OK, resets.offered() ? pages.forgot(locale) : pages.notOffered(locale));
    }

    @PostMapping("/forgot")
    ResponseEntity<String> ask(@RequestParam(defaultValue = "") String who, Locale locale, HttpServletRequest request) {
        String asked = who.strip();
        boolean allowed =
                resets.ask(asked.substring(0, Math.min(LONGEST, asked.length())), request.getRemoteAddr(), locale);
        return allowed
                ? page(HttpStatus.OK, pages.asked(locale))
                : page(HttpStatus.TOO_MANY_REQUESTS, pages.tooMany(locale));
    }

    private ResponseEntity<String> gone(Locale locale) {
        return page(HttpStatus.GONE, pages.gone(locale));
    }

    private static ResponseEntity<String> page(HttpStatus status, String html) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header("X-Robots-Tag", "noindex")
                .body(html);
    }
}
