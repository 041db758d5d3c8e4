package io.plenum.access.oidc;

/** The OpenID Connect provider cannot be used at the moment. */
class OidcAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OidcAway(String why) {
        super(why);
    }
}
