package io.plenum.access;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * Somebody who has signed in, as kept in the session; it holds no hash.
 *
 * @param door which sign-in this is: a random word, or {@code token} and a number; what is revoked is the door
 * @param area a token may be for a part only
 */
record SignedIn(String name, Role role, int revision, Instant since, String door, Area area) implements UserDetails {

    private static final long serialVersionUID = 2L;
    private static final String TOKEN = "token ";

    /** By password. */
    SignedIn(String name, Role role, int revision, Instant since) {
        this(name, role, revision, since, UUID.randomUUID().toString(), Area.ALL);
    }

    static String doorOf(long token) {
        return TOKEN + token;
    }

    boolean byToken() {
        return door.startsWith(TOKEN);
    }

    /** Meaningful where {@link #byToken()}. */
    long token() {
        return Long.parseLong(door.substring(TOKEN.length()));
    }

    static String authority(Role role) {
        return "ROLE_" + role.name();
    }

    /** A role brings all lower ones with it. */
    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        List<Role> held =
                Arrays.stream(Role.values()).filter(r -> r.compareTo(role) <= 0).toList();
        return held.stream().map(r -> new SimpleGrantedAuthority(authority(r))).toList();
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
