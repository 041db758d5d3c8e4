package io.plenum.access.password;

import io.plenum.access.account.Account;
import io.plenum.access.account.AccountLinks;
import io.plenum.access.account.AccountStore;
import io.plenum.access.signin.NetworkPrefix;
import io.plenum.access.signin.RateLimiter;
import io.plenum.audit.Audit;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Mails a link to somebody who has forgotten the password. Whoever asks learns nothing about who has an account: the answer is
 * the same, and as quick, because everything that depends on the account happens after it.
 */
@Service
public class PasswordResets {

    private static final Logger log = LoggerFactory.getLogger(PasswordResets.class);
    private static final Duration LINK = Duration.ofHours(1);
    private static final Duration PERIOD = Duration.ofHours(1);
    private static final int OF_AN_ADDRESS = 10;
    private static final int OF_AN_ACCOUNT = 3;
    private static final int AT_ONCE = 16;

    private final AccountStore accounts;
    private final AccountLinks links;
    private final Audit audit;
    private final RateLimiter addresses;
    private final RateLimiter names;
    private final Semaphore room = new Semaphore(AT_ONCE);

    PasswordResets(AccountStore accounts, AccountLinks links, Audit audit, Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.audit = audit;
        addresses = new RateLimiter(OF_AN_ADDRESS, PERIOD, clock);
        names = new RateLimiter(OF_AN_ACCOUNT, PERIOD, clock);
    }

    /** Whether links go by mail; where they do not, administrators help. */
    public boolean offered() {
        return links.byMail();
    }

    /**
     * @param who a name or an e-mail address
     * @return false where too many were asked for from this IP address; says nothing about the account
     */
    boolean ask(String who, String address, Locale language) {
        if (!addresses.take(NetworkPrefix.of(address))) {
            return false;
        }
        if (!room.tryAcquire()) {
            log.warn("A request for a password link is dropped: too many at once");
            return true;
        }
        Thread.ofVirtual().name("password-link").start(() -> {
            try {
                send(who, address, language);
            } catch (RuntimeException failed) {
                log.warn("No password link is sent", failed);
            } finally {
                room.release();
            }
        });
        return true;
    }

    private void send(String who, String address, Locale language) {
        Account account = find(who);
        if (account != null
                && account.enabled()
                && account.email() != null
                && links.byMail()
                && names.take(account.name())) {
            links.send(account, false, LINK, language);
            audit.record(account.name(), address, "password link asked for", "");
        }
    }

    private @Nullable Account find(String who) {
        Account named = accounts.of(who);
        return named != null
                ? named
                : accounts.all().values().stream()
                        .filter(account -> who.equalsIgnoreCase(account.email()))
                        .findAny()
                        .orElse(null);
    }
}
