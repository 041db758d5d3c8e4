package io.plenum.access.signin;

import io.plenum.access.account.Account;
import io.plenum.access.factor.FactorCheck;
import io.plenum.access.factor.SecondFactorRequired;
import io.plenum.access.session.MachineSessions;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** HTTP Basic: a machine shows its password with every request, so that its requests are put on record together. */
@Component
public class BasicSignIn implements AuthenticationProvider {

    private final SignIn signIn;
    private final FactorCheck factors;
    private final SignInThrottles throttles;
    private final MachineSessions sessions;

    BasicSignIn(SignIn signIn, FactorCheck factors, SignInThrottles throttles, MachineSessions sessions) {
        this.signIn = signIn;
        this.factors = factors;
        this.throttles = throttles;
        this.sessions = sessions;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        Account account = signIn.prove(attempt);
        String address = SignIn.address(attempt);
        if (factors.asked(account)) {
            sessions.note(account.name(), address, "password accepted", "API, refused for want of a second factor");
            throw new SecondFactorRequired(signIn.user(account));
        }
        throttles.succeeded(account.name(), address);
        sessions.note(account.name(), address, "signed in", "API, by password");
        return signIn.signedIn(attempt, account);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
