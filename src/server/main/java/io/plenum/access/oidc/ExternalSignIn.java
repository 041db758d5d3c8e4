package io.plenum.access.oidc;

import org.springframework.stereotype.Service;

/** Whether people may sign in with somebody else's word for them, and where that begins. */
@Service
public class ExternalSignIn {

    private final OidcSettings settings;

    ExternalSignIn(OidcSettings settings) {
        this.settings = settings;
    }

    public boolean offered() {
        return settings.configured();
    }

    /** As people know the provider; empty where there is none. */
    public String name() {
        return settings.title();
    }

    /** Address to begin at, without a leading slash. */
    public String path() {
        return "oauth2/authorization/" + OidcProvider.ID;
    }
}
