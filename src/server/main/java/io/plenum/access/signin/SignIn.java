package io.plenum.access.signin;

import io.plenum.access.SignedIn;
import io.plenum.access.account.Account;
import io.plenum.access.account.AccountStore;
import io.plenum.audit.Audit;
import java.time.Clock;
import java.util.stream.IntStream;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks name and password, of the form and of HTTP Basic alike, slowed down where somebody guesses. Who calls it records success. */
@Component
class SignIn {

    private static final int LANES = 64;

    private final AccountStore accounts;
    private final PasswordEncoder passwords;
    private final Audit audit;
    private final Clock clock;
    private final SignInThrottles throttles;
    private final ReauthenticationTracker proofs;
    private final String nobodysHash;
    /** One attempt at a time for each name: else a burst of guesses would pass before the first has failed. */
    private final Object[] lanes =
            IntStream.range(0, LANES).mapToObj(i -> new Object()).toArray();

    SignIn(AccountStore accounts, PasswordEncoder passwords, Audit audit, SignInThrottles throttles, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
        this.throttles = throttles;
        proofs = new ReauthenticationTracker(clock);
        nobodysHash = String.valueOf(passwords.encode("a password that nobody has"));
    }

    /**
     * Checks the name and password of an attempt, at the pace that the throttle allows: also where the same password was right a
     * moment ago, else that moment would let anybody try passwords as fast as the line is.
     *
     * @throws TooManyAttempts where it is too early to try again; nothing was looked at then
     * @throws BadCredentialsException for a wrong name or password, or an account that is disabled
     */
    Account prove(Authentication attempt) {
        String name = attempt.getName();
        String address = address(attempt);
        synchronized (lanes[Math.floorMod(name.hashCode(), LANES)]) {
            throttles.check(name, address);
            Account account = accounts.of(name);
            if (account == null || !isRight(account, String.valueOf(attempt.getCredentials())) || !account.enabled()) {
                if (account == null) {
                    // takes as long for a name that does not exist as for a wrong password
                    passwords.matches(String.valueOf(attempt.getCredentials()), nobodysHash);
                }
                throttles.failed(name, address);
                audit.record(name, address, "sign-in failed", "");
                throw new BadCredentialsException("Wrong name or password");
            }
            return account;
        }
    }

    /** The memory saves the slow hash only. */
    private boolean isRight(Account account, String password) {
        boolean right = proofs.has(account, password) || passwords.matches(password, account.hash());
        if (right && account.enabled()) {
            proofs.remember(account, password);
        }
        return right;
    }

    /** Who is signed in by this attempt. */
    Authentication signedIn(Authentication attempt, Account account) {
        SignedIn user = user(account);
        UsernamePasswordAuthenticationToken result =
                UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities());
        result.setDetails(attempt.getDetails());
        return result;
    }

    SignedIn user(Account account) {
        return new SignedIn(account.name(), account.scope(), account.revision(), clock.instant());
    }

    /** Empty where it is unknown. */
    static String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
    }
}
