package io.plenum.access.token;

import io.plenum.access.Area;
import io.plenum.access.Scope;
import io.plenum.access.SignedIn;
import io.plenum.access.account.Account;
import io.plenum.access.account.AccountStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Who a token lets in, and whether it still does. */
@Component
public class TokenAuthenticator {

    private static final Logger log = LoggerFactory.getLogger(TokenAuthenticator.class);
    private static final Duration NOTED = Duration.ofMinutes(1);

    private final TokenStore tokens;
    private final AccountStore accounts;
    private final Clock clock;

    public TokenAuthenticator(TokenStore tokens, AccountStore accounts, Clock clock) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Null for what is unknown, revoked, expired, or of an account that is disabled or was changed since. */
    @Nullable
    public SignedIn open(String secret, String address) {
        ApiToken.Stored kept = tokens.of(secret);
        Account account = kept == null ? null : accounts.of(kept.token().owner());
        Instant now = clock.instant();
        if (kept == null || account == null || !account.enabled() || !isGood(kept, account, now)) {
            return null;
        }
        ApiToken token = kept.token();
        note(token, now, address);
        Scope scope = account.scope().within(token.ceiling(), token.area());
        String session = SignedIn.sessionOf(token.id());
        return new SignedIn(
                account.name(),
                scope,
                account.revision(),
                now,
                session,
                !token.area().equals(Area.ALL));
    }

    public boolean stillOpen(long id) {
        ApiToken.Stored kept = tokens.of(id);
        return kept != null && isGood(kept, accounts.of(kept.token().owner()), clock.instant());
    }

    private static boolean isGood(ApiToken.Stored kept, @Nullable Account owner, Instant now) {
        return kept.counts(owner) && now.isBefore(kept.token().expires());
    }

    /** Once a minute at most: a machine that polls must not cost a write each time. */
    private void note(ApiToken token, Instant now, String address) {
        if (token.used() != null && token.used().plus(NOTED).isAfter(now)) {
            return;
        }
        try {
            tokens.used(token.id(), now, address);
        } catch (DataAccessException away) {
            log.debug("The use of token {} is not noted: {}", token.id(), away.getMessage());
        }
    }
}
