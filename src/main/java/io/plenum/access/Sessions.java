package io.plenum.access;

import java.time.Clock;
import org.springframework.stereotype.Component;

/** Says whether a sign-in still holds. */
@Component
class Sessions {

    private final AccountStore accounts;
    private final AccessSettings settings;
    private final Clock clock;

    Sessions(AccountStore accounts, AccessSettings settings, Clock clock) {
        this.accounts = accounts;
        this.settings = settings;
        this.clock = clock;
    }

    boolean isWelcome(SignedIn user) {
        Account account = accounts.of(user.name());
        return account != null
                && account.enabled()
                && account.revision() == user.revision()
                && clock.instant().isBefore(user.since().plus(settings.session().longest()));
    }
}
