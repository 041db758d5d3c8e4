package io.plenum.access.kiosk;

import java.security.Principal;

/**
 * A screen on a wall. It has no role and no session: each of its requests shows the secret of its link anew, and is let in only
 * where its own floor is shown.
 */
public record KioskPrincipal(long link, String name) implements Principal {

    /** What it may is said at each endpoint that admits it; all others are closed. */
    public static final String AUTHORITY = "KIOSK";

    @Override
    public String getName() {
        return "kiosk " + name;
    }
}
