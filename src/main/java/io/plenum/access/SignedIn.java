package io.plenum.access;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** Somebody who has signed in, as kept in the session; it holds no hash. */
record SignedIn(String name, Role role, int revision, Instant since) implements UserDetails {

    private static final long serialVersionUID = 1L;

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
