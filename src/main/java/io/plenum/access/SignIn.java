package io.plenum.access;

import java.time.Clock;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks name and password, of the form and of HTTP Basic alike, slowed down where somebody guesses. */
@Component
class SignIn implements AuthenticationProvider {

    private static final int LANES = 64;

    private final AccountStore accounts;
    private final PasswordEncoder passwords;
    private final FactorCheck factors;
    private final Audit audit;
    private final Clock clock;
    private final SignInThrottles throttles;
    private final RecentProofs proofs;
    private final String nobodysHash;
    /** One attempt at a time for each name: else a burst of guesses would pass before the first has failed. */
    private final Object[] lanes =
            IntStream.range(0, LANES).mapToObj(i -> new Object()).toArray();

    SignIn(
            AccountStore accounts,
            PasswordEncoder passwords,
            FactorCheck factors,
            Audit audit,
            SignInThrottles throttles,
            Clock clock) {
        this.accounts = accounts;
        this.factors = factors;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
        this.throttles = throttles;
        proofs = new RecentProofs(clock);
        nobodysHash = String.valueOf(passwords.encode("a password that nobody has"));
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String name = attempt.getName();
        String password = String.valueOf(attempt.getCredentials());
        String address = attempt.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
        synchronized (lanes[Math.floorMod(name.hashCode(), LANES)]) {
            Account account = accounts.of(name);
            if (account == null || !account.enabled() || !proofs.has(account, password)) {
                prove(name, account, password, address);
            }
            if (account == null) {
                throw new BadCredentialsException("Unknown user");
            }
            SignedIn user = new SignedIn(account.name(), account.scope(), account.revision(), clock.instant());
            UsernamePasswordAuthenticationToken result =
                    UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities());
            result.setDetails(attempt.getDetails());
            return result;
        }
    }

    /** Takes as long for a name that does not exist as for a wrong password. */
    private void prove(String name, @Nullable Account account, String password, String address) {
        throttles.check(name, address);
        boolean right = passwords.matches(password, account == null ? nobodysHash : account.hash());
        if (!right || account == null || !account.enabled()) {
            throttles.failed(name, address);
            audit.record(name, address, "sign-in failed", "");
            throw new BadCredentialsException("Wrong name or password");
        }
        proofs.remember(account, password);
        if (factors.asked(account)) {
            audit.record(name, address, "password accepted", "");
            return;
        }
        throttles.succeeded(name, address);
        audit.record(name, address, "signed in", "");
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
