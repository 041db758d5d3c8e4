package io.plenum.access;

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
public class SecondStep {

    private static final String HALF = "plenum.half-signed-in";
    private static final Duration KEPT = Duration.ofMinutes(5);

    private final FactorCheck check;
    private final SecondFactors factors;
    private final AccountStore accounts;
    private final Sessions sessions;
    private final SignInThrottles throttles;
    private final Audit audit;
    private final SecurityContextHolderStrategy contexts;
    private final Clock clock;

    private record Half(SignedIn user, Instant until) implements Serializable {}

    SecondStep(
            FactorCheck check,
            SecondFactors factors,
            AccountStore accounts,
            Sessions sessions,
            SignInThrottles throttles,
            Audit audit,
            SecurityContextHolderStrategy contexts,
            Clock clock) {
        this.check = check;
        this.factors = factors;
        this.accounts = accounts;
        this.sessions = sessions;
        this.throttles = throttles;
        this.audit = audit;
        this.contexts = contexts;
        this.clock = clock;
    }

    void begin(HttpSession session, SignedIn user) {
        session.setAttribute(HALF, new Half(user, clock.instant().plus(KEPT)));
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
     * Sets up a factor; whoever stands here then signs in anew, with it.
     *
     * @return recovery codes, to be shown once
     */
    public List<String> enrol(Enrolment enrolment, String code, HttpServletRequest request) {
        SignedIn user = waiting(request);
        Account account = accounts.of(user.name());
        if (account == null || account.factor() || !enrolment.user().equals(user.name())) {
            throw new AccessDeniedException("Somebody else's, or set up already");
        }
        return factors.finishFor(enrolment, code);
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
        HttpSession session = request.getSession(false);
        return session != null
                        && session.getAttribute(HALF) instanceof Half half
                        && clock.instant().isBefore(half.until())
                        && sessions.isWelcome(half.user())
                ? half.user()
                : null;
    }
}
