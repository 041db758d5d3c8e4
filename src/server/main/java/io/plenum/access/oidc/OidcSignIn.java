package io.plenum.access.oidc;

import io.plenum.access.SecurityConfiguration;
import io.plenum.access.SignedIn;
import io.plenum.access.account.Account;
import io.plenum.access.account.AccountStore;
import io.plenum.access.factor.FactorCheck;
import io.plenum.access.factor.SecondFactorSignIn;
import io.plenum.access.signin.SignInThrottles;
import io.plenum.audit.Audit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Makes somebody of the provider one of our own, or says on the sign-in page why not. */
@Component
class OidcSignIn implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private static final Logger log = LoggerFactory.getLogger(OidcSignIn.class);

    private final OidcSettings settings;
    private final AccountStore accounts;
    private final FactorCheck factors;
    private final SecondFactorSignIn secondStep;
    private final SignInThrottles throttles;
    private final Audit audit;
    private final SecurityContextHolderStrategy contexts;
    private final Clock clock;

    OidcSignIn(
            OidcSettings settings,
            AccountStore accounts,
            FactorCheck factors,
            SecondFactorSignIn secondStep,
            SignInThrottles throttles,
            Audit audit,
            SecurityContextHolderStrategy contexts,
            Clock clock) {
        this.settings = settings;
        this.accounts = accounts;
        this.factors = factors;
        this.secondStep = secondStep;
        this.throttles = throttles;
        this.audit = audit;
        this.contexts = contexts;
        this.clock = clock;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        contexts.clearContext();
        Account account =
                authentication.getPrincipal() instanceof OidcPrincipal person ? accounts.of(person.account()) : null;
        if (account == null) {
            SecurityConfiguration.anew(request);
            refuse(request, response, OidcSignInRefused.UNKNOWN);
            return;
        }
        SignedIn user = new SignedIn(account.name(), account.scope(), account.revision(), clock.instant());
        if (factors.asked(account) && !settings.provesFactor()) {
            audit.record(user.name(), request.getRemoteAddr(), "identity accepted", settings.from());
            secondStep.begin(SecurityConfiguration.anew(request), user);
            response.sendRedirect(request.getContextPath() + "/login/code");
            return;
        }
        signIn(user, request, response);
        response.sendRedirect(request.getContextPath() + "/");
    }

    private void signIn(SignedIn user, HttpServletRequest request, HttpServletResponse response) {
        UsernamePasswordAuthenticationToken whole =
                UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities());
        whole.setDetails(new WebAuthenticationDetails(request));
        SecurityContext context = contexts.createEmptyContext();
        context.setAuthentication(whole);
        contexts.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
        throttles.succeeded(user.name(), request.getRemoteAddr());
        audit.record(user.name(), request.getRemoteAddr(), "signed in", "with " + settings.from());
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (NestedExceptionUtils.getMostSpecificCause(failure) instanceof OidcUnavailable) {
            refuse(request, response, "away");
        } else if (failure instanceof OidcSignInRefused refusal) {
            String why = refusal.getError().getErrorCode();
            audit.record(refusal.who(), request.getRemoteAddr(), "sign-in failed", why + by());
            refuse(request, response, why);
        } else {
            log.warn("Sign-in with {} failed: {}", settings.from(), failure.toString());
            audit.record("unknown", request.getRemoteAddr(), "sign-in failed", "not proved" + by());
            refuse(request, response, "failed");
        }
    }

    private String by() {
        return ", with " + settings.from();
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, String why)
            throws IOException {
        response.sendRedirect(request.getContextPath() + "/login?sso=" + why);
    }
}
