package io.plenum.access.oidc;

import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;

/** The provider knows somebody who may not sign in here. */
public class OidcSignInRefused extends OAuth2AuthenticationException {

    static final String UNKNOWN = "unknown";
    static final String DISABLED = "disabled";

    private static final long serialVersionUID = 1L;

    private final String who;

    /** @param who as the provider calls them */
    OidcSignInRefused(String why, String who) {
        super(new OAuth2Error(why), why);
        this.who = who;
    }

    String who() {
        return who;
    }
}
