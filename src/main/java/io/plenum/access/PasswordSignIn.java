package io.plenum.access;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Lets those in for whom a password is enough; of the others it says that it was right. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final SignIn signIn;
    private final FactorCheck factors;
    private final AccountStore accounts;

    PasswordSignIn(SignIn signIn, FactorCheck factors, AccountStore accounts) {
        this.signIn = signIn;
        this.factors = factors;
        this.accounts = accounts;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        Authentication proved = signIn.authenticate(attempt);
        if (proved.getPrincipal() instanceof SignedIn user) {
            @Nullable Account account = accounts.of(user.name());
            if (account == null || factors.asked(account)) {
                throw new FactorNeeded(user);
            }
        }
        return proved;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return signIn.supports(authentication);
    }
}
