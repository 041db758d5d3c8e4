package io.plenum.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * Somebody who has signed in, as kept in the session; it holds no hash.
 *
 * @param session which sign-in this is: a random id, or {@code token} and a number; what is revoked is this
 * @param scope what this sign-in may do, and where
 * @param narrowed for a token that is for a part of the building only: what is its owner's own elsewhere is not the token's
 */
public record SignedIn(String name, Scope scope, int revision, Instant since, String session, boolean narrowed)
        implements UserDetails {

    private static final long serialVersionUID = 5L;
    private static final String TOKEN = "token ";

    /** By password. */
    public SignedIn(String name, Scope scope, int revision, Instant since) {
        this(name, scope, revision, since, UUID.randomUUID().toString(), false);
    }

    public static String sessionOf(long token) {
        return TOKEN + token;
    }

    public boolean byToken() {
        return session.startsWith(TOKEN);
    }

    /** Meaningful where {@link #byToken()}. */
    public long token() {
        return Long.parseLong(session.substring(TOKEN.length()));
    }

    static String authority(Role role) {
        return "ROLE_" + role.name();
    }

    /** Held by whoever has the role somewhere: for what checks each thing by itself. */
    static String anywhere(Role role) {
        return "ANYWHERE_" + role.name();
    }

    /** A role brings all lower ones with it. */
    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        List<GrantedAuthority> held = new ArrayList<>();
        for (Role role : Role.values()) {
            if (scope.holdsEverywhere(role)) {
                held.add(new SimpleGrantedAuthority(authority(role)));
            }
            if (scope.holdsAnywhere(role)) {
                held.add(new SimpleGrantedAuthority(anywhere(role)));
            }
        }
        return held;
    }

    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public String getUsername() {
        return name;
    }
}
