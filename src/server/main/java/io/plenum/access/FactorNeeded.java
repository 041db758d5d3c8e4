package io.plenum.access;

import org.springframework.security.core.AuthenticationException;

/** The password was right, but is not enough for this account. */
class FactorNeeded extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final SignedIn user;

    FactorNeeded(SignedIn user) {
        super("A second factor is needed");
        this.user = user;
    }

    SignedIn user() {
        return user;
    }
}
