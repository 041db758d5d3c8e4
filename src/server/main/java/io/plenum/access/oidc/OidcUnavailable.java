package io.plenum.access.oidc;

/** The OpenID Connect provider cannot be used at the moment. */
class OidcUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OidcUnavailable(String why) {
        super(why);
    }
}
