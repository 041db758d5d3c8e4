package io.plenum.access.session;

import io.plenum.access.AccessSettings;
import io.plenum.access.SignedIn;
import io.plenum.access.account.Account;
import io.plenum.access.account.AccountStore;
import io.plenum.access.token.TokenAuthenticator;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Says whether a sign-in still holds. */
@Component
public class Sessions {

    private final AccountStore accounts;
    private final TokenAuthenticator tokens;
    private final SessionRegistry registry;
    private final AccessSettings settings;
    private final Clock clock;

    Sessions(
            AccountStore accounts,
            TokenAuthenticator tokens,
            SessionRegistry registry,
            AccessSettings settings,
            Clock clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.registry = registry;
        this.settings = settings;
        this.clock = clock;
    }

    public boolean isValid(SignedIn user) {
        Account account = accounts.of(user.name());
        return account != null
                && account.enabled()
                && account.revision() == user.revision()
                && !registry.isRevoked(user.session())
                && (!user.byToken() || tokens.stillOpen(user.token()))
                && clock.instant().isBefore(user.since().plus(settings.session().longest()));
    }
}
