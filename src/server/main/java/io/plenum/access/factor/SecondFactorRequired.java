package io.plenum.access.factor;

import io.plenum.access.SignedIn;
import org.springframework.security.core.AuthenticationException;

/** The password was right, but is not enough for this account. */
public class SecondFactorRequired extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final SignedIn user;

    public SecondFactorRequired(SignedIn user) {
        super("A second factor is needed");
        this.user = user;
    }

    public SignedIn user() {
        return user;
    }
}
