package io.plenum.access;

import java.time.Clock;
import org.springframework.stereotype.Component;

/** Says whether a sign-in still holds. */
@Component
class Sessions {

    private final AccountStore accounts;
    private final TokenGate tokens;
    private final OpenDoors doors;
    private final AccessSettings settings;
    private final Clock clock;

    Sessions(AccountStore accounts, TokenGate tokens, OpenDoors doors, AccessSettings settings, Clock clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.doors = doors;
        this.settings = settings;
        this.clock = clock;
    }

    boolean isWelcome(SignedIn user) {
        Account account = accounts.of(user.name());
        return account != null
                && account.enabled()
                && account.revision() == user.revision()
                && !doors.isRevoked(user.door())
                && (!user.byToken() || tokens.stillOpen(user.token()))
                && clock.instant().isBefore(user.since().plus(settings.session().longest()));
    }
}
