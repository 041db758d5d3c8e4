package io.plenum.access.signin;

import io.plenum.access.account.Account;
import io.plenum.access.factor.FactorCheck;
import io.plenum.access.factor.SecondFactorRequired;
import io.plenum.audit.Audit;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** The form: lets those in for whom a password is enough; of the others it says that it was right. Each sign-in is on record. */
@Component
public class PasswordSignIn implements AuthenticationProvider {

    private final SignIn signIn;
    private final FactorCheck factors;
    private final SignInThrottles throttles;
    private final Audit audit;

    PasswordSignIn(SignIn signIn, FactorCheck factors, SignInThrottles throttles, Audit audit) {
        this.signIn = signIn;
        this.factors = factors;
        this.throttles = throttles;
        this.audit = audit;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        Account account = signIn.prove(attempt);
        String address = SignIn.address(attempt);
        if (factors.asked(account)) {
            audit.record(account.name(), address, "password accepted", "");
            throw new SecondFactorRequired(signIn.user(account));
        }
        throttles.succeeded(account.name(), address);
        audit.record(account.name(), address, "signed in", "");
        return signIn.signedIn(attempt, account);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
