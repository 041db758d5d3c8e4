package io.plenum.access.factor;

import io.plenum.access.AccessSettings;
import io.plenum.access.Role;
import io.plenum.access.account.Account;
import io.plenum.access.signin.SignInThrottle;
import io.plenum.access.signin.TooManyAttempts;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether somebody needs a second factor, and whether a code is one. Guesses of codes are slowed down like those of passwords. */
@Component
public class FactorCheck {

    private final FactorStore factors;
    private final AccessSettings settings;
    private final SignInThrottle throttle;
    private final Clock clock;

    FactorCheck(FactorStore factors, AccessSettings settings, Clock clock) {
        this.factors = factors;
        this.settings = settings;
        this.clock = clock;
        throttle = new SignInThrottle(settings.throttle(), settings.throttle().address(), clock);
    }

    boolean required(Account account) {
        Role from = settings.factorFrom();
        return from != null && account.scope().holdsAnywhere(from);
    }

    public boolean asked(Account account) {
        return account.factor() || required(account);
    }

    /**
     * A code of the authenticator or a recovery code; either counts once.
     *
     * @throws TooManyAttempts after some wrong ones; only whoever knows the password gets so far
     */
    public boolean passes(String name, String code) {
        throttle.check(name);
        boolean right = isCode(name, code.replaceAll("\\s", "").toLowerCase(Locale.ROOT));
        if (right) {
            throttle.succeeded(name);
        } else {
            throttle.failed(name);
        }
        return right;
    }

    private boolean isCode(String name, String code) {
        byte @Nullable [] secret = factors.secret(name);
        if (secret == null) {
            return false;
        }
        if (code.length() > 6) {
            return factors.takeRecovery(name, code);
        }
        long step = Totp.match(secret, code, clock.instant(), factors.lastStep(name));
        return step >= 0 && factors.take(name, step);
    }
}
