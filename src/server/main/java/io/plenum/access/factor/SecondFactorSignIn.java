package io.plenum.access.factor;

import io.plenum.access.SignedIn;
import io.plenum.access.account.Account;
import io.plenum.access.account.AccountStore;
import io.plenum.access.session.Sessions;
import io.plenum.access.signin.SignInThrottles;
import io.plenum.audit.Audit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Service;

/**
 * Between a right password and being signed in. That the password was right is kept in the session for some minutes; until the
 * code is right too the session may do nothing at all.
 */
@Service
public class SecondFactorSignIn {

    private static final String HALF = "plenum.half-signed-in";
    private static final Duration KEPT = Duration.ofMinutes(5);
    /** Somebody who has no authenticator yet has to find, install and open one first. */
    private static final Duration KEPT_FOR_SETUP = Duration.ofMinutes(20);

    private final FactorCheck check;
    private final FactorSetup setup;
    private final AccountStore accounts;
    private final Sessions sessions;
    private final SignInThrottles throttles;
    private final Audit audit;
    private final SecurityContextHolderStrategy contexts;
    private final Clock clock;

    /** @param proved both were right, and the recovery codes are on the screen */
    private record Half(SignedIn user, Instant until, boolean proved) implements Serializable {}

    SecondFactorSignIn(
            FactorCheck check,
            FactorSetup setup,
            AccountStore accounts,
            Sessions sessions,
            SignInThrottles throttles,
            Audit audit,
            SecurityContextHolderStrategy contexts,
            Clock clock) {
        this.check = check;
        this.setup = setup;
        this.accounts = accounts;
        this.sessions = sessions;
        this.throttles = throttles;
        this.audit = audit;
        this.contexts = contexts;
        this.clock = clock;
    }

    public void begin(HttpSession session, SignedIn user) {
        Account account = accounts.of(user.name());
        Duration kept = account == null || account.factor() ? KEPT : KEPT_FOR_SETUP;
        session.setAttribute(HALF, new Half(user, clock.instant().plus(kept), false));
    }

    /** Whether somebody stands here. */
    public boolean isWaiting(HttpServletRequest request) {
        return user(request) != null;
    }

    /** What to set up first where the account needs a factor and has none; null where a code is asked for. */
    public @Nullable Enrolment enrolment(HttpServletRequest request) {
        SignedIn user = waiting(request);
        Account account = accounts.of(user.name());
        return account == null || account.factor() ? null : new Enrolment(user.name());
    }

    /**
     * Signs in.
     *
     * @return false for a wrong code, or one that was used
     * @throws AccessDeniedException where nobody stands here any longer
     * @throws org.springframework.security.core.AuthenticationException after too many wrong ones
     */
    public boolean enter(String code, HttpServletRequest request, HttpServletResponse response) {
        SignedIn user = waiting(request);
        if (!check.passes(user.name(), code)) {
            audit.record(user.name(), request.getRemoteAddr(), "sign-in failed", "wrong code");
            return false;
        }
        signIn(user, request, response);
        return true;
    }

    /**
     * Sets up a factor for whoever stands here. Both proofs were given then: {@link #proceed} signs in, without waiting for the next
     * code, when the recovery codes are put away.
     *
     * @return recovery codes, to be shown once
     */
    public List<String> enrol(Enrolment enrolment, String code, HttpServletRequest request) {
        SignedIn user = waiting(request);
        Account account = accounts.of(user.name());
        if (account == null || account.factor() || !enrolment.user().equals(user.name())) {
            throw new AccessDeniedException("Somebody else's, or set up already");
        }
        List<String> recovery = setup.finish(enrolment, code);
        Account changed = accounts.of(user.name());
        if (changed != null) {
            SignedIn now = new SignedIn(changed.name(), changed.scope(), changed.revision(), clock.instant());
            request.getSession()
                    .setAttribute(HALF, new Half(now, clock.instant().plus(KEPT), true));
        }
        return recovery;
    }

    /** @return false where it was too long ago: then name, password and a code are asked for */
    public boolean proceed(HttpServletRequest request, HttpServletResponse response) {
        Half half = half(request);
        if (half == null || !half.proved()) {
            return false;
        }
        signIn(half.user(), request, response);
        return true;
    }

    private void signIn(SignedIn proved, HttpServletRequest request, HttpServletResponse response) {
        request.getSession().removeAttribute(HALF);
        SignedIn user = new SignedIn(proved.name(), proved.scope(), proved.revision(), clock.instant());
        UsernamePasswordAuthenticationToken whole =
                UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities());
        whole.setDetails(new WebAuthenticationDetails(request));
        SecurityContext context = contexts.createEmptyContext();
        context.setAuthentication(whole);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
        throttles.succeeded(user.name(), request.getRemoteAddr());
        audit.record(user.name(), request.getRemoteAddr(), "signed in", "with second factor");
    }

    private SignedIn waiting(HttpServletRequest request) {
        SignedIn user = user(request);
        if (user == null) {
            throw new AccessDeniedException("Nobody waits here");
        }
        return user;
    }

    private @Nullable SignedIn user(HttpServletRequest request) {
        Half half = half(request);
        return half == null ? null : half.user();
    }

    private @Nullable Half half(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                        && session.getAttribute(HALF) instanceof Half half
                        && clock.instant().isBefore(half.until())
                        && sessions.isValid(half.user())
                ? half
                : null;
    }
}
