package io.plenum.access.oidc;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Somebody of the provider whose account here is known; may do nothing by itself. */
final class OidcPrincipal extends DefaultOidcUser {

    private static final long serialVersionUID = 1L;

    private final String account;

    OidcPrincipal(OidcUser person, String account) {
        super(List.of(), person.getIdToken(), person.getUserInfo());
        this.account = account;
    }

    String account() {
        return account;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other) && other instanceof OidcPrincipal person && person.account.equals(account);
    }

    @Override
    public int hashCode() {
        return Objects.hash(super.hashCode(), account);
    }
}
