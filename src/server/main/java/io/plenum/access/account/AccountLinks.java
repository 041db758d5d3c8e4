package io.plenum.access.account;

import io.plenum.access.Secret;
import io.plenum.access.password.PasswordRule;
import io.plenum.audit.Audit;
import io.plenum.uikit.Preferences;
import io.plenum.web.PublicUrl;
import io.plenum.web.RequestProblem;
import io.plenum.web.language.Languages;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Makes links that set a password, and sets it. A link works once, for a while, and only until the account is changed. */
@Component
public class AccountLinks {

    static final String PATH = "password/set/";

    private final AccountLinkStore store;
    private final ObjectProvider<AccountMail> mail;
    private final PublicUrl url;
    private final PasswordEncoder passwords;
    private final PreferenceStore preferences;
    private final Audit audit;
    private final Clock clock;

    AccountLinks(
            AccountLinkStore store,
            ObjectProvider<AccountMail> mail,
            PublicUrl url,
            PasswordEncoder passwords,
            PreferenceStore preferences,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.mail = mail;
        this.url = url;
        this.passwords = passwords;
        this.preferences = preferences;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether links can be mailed: a mail needs an address that leads here, and no Host header is asked for one. */
    public boolean byMail() {
        AccountMail mails = mail.getIfAvailable();
        return url.isSet() && mails != null && mails.ready();
    }

    /**
     * Mails a link where that is possible.
     *
     * @param otherwise language for somebody who has chosen none
     */
    public AccountLink send(Account account, boolean invitation, Duration life, Locale otherwise) {
        String secret = Secret.next();
        Instant expires = clock.instant().plus(life).truncatedTo(ChronoUnit.SECONDS);
        store.add(secret, account, expires);
        String link = url.isSet() ? url.to(PATH + secret) : "/" + PATH + secret;
        String address = account.email();
        if (address == null || !byMail()) {
            return new AccountLink(link, expires);
        }
        String language =
                preferences.of(account.name()).map(Preferences::language).orElseGet(() -> known(otherwise));
        mail.getObject().send(new AccountMail.Message(account.name(), address, language, invitation, link, expires));
        return new AccountLink(null, expires);
    }

    /** Whose password it sets; null for a link that does not work, or no longer. */
    @Nullable
    public Account open(String secret) {
        return store.open(secret);
    }

    /**
     * Sets the password; all sessions and other links of the account end. A second factor stays.
     *
     * @return false where the link does not work
     * @throws RequestProblem where the password is refused; the link then still works
     */
    public boolean setPassword(String secret, String password) {
        Account account = store.open(secret);
        if (account == null) {
            return false;
        }
        PasswordRule.check(account.name(), password);
        if (!store.use(secret, account, String.valueOf(passwords.encode(password)))) {
            return false;
        }
        audit.recordFor(account.name(), "password set by link", "");
        return true;
    }

    private static String known(Locale locale) {
        return Languages.of(locale).getLanguage();
    }
}
