package io.plenum.access;

import io.plenum.access.kiosk.KioskGate;
import io.plenum.access.kiosk.KioskGuest;
import io.plenum.access.session.Sessions;
import io.plenum.audit.Actor;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Service;

/** Who is at work on this thread. */
@Service
public class CurrentUser implements Actor {

    private final Sessions sessions;
    private final KioskGate kiosks;
    private final SecurityContextHolderStrategy contexts;

    CurrentUser(Sessions sessions, KioskGate kiosks, SecurityContextHolderStrategy contexts) {
        this.sessions = sessions;
        this.kiosks = kiosks;
        this.contexts = contexts;
    }

    @Override
    public String name() {
        Authentication authentication = contexts.getContext().getAuthentication();
        return switch (authentication == null ? null : authentication.getPrincipal()) {
            case SignedIn user -> user.getUsername();
            case KioskGuest screen -> screen.getName();
            case null, default -> SYSTEM;
        };
    }

    /** Whether the role is held for all there is. */
    public boolean may(Role role) {
        return has(SignedIn.authority(role));
    }

    /** Whether the role is held somewhere at least. */
    public boolean mayAnywhere(Role role) {
        return has(SignedIn.anywhere(role)) || may(role);
    }

    private boolean has(String wanted) {
        Authentication authentication = contexts.getContext().getAuthentication();
        return authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(authority -> wanted.equals(authority.getAuthority()));
    }

    /** What may be done, and where; nothing where nobody is signed in. A kiosk's door has looked at its floor already. */
    public Scope scope() {
        Authentication authentication = contexts.getContext().getAuthentication();
        return switch (authentication == null ? null : authentication.getPrincipal()) {
            case SignedIn user -> user.scope();
            case KioskGuest screen -> Scope.everywhere(Role.VIEWER);
            case null, default -> Scope.NONE;
        };
    }

    /** Whether a machine is at work that has shown a token. */
    public boolean byToken() {
        Authentication authentication = contexts.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn user && user.byToken();
    }

    /**
     * Whether a token is at work that is for a part of the building only. What belongs to its owner in person (an order that they
     * were given) is within its reach only where it lies in that part.
     */
    public boolean narrowed() {
        Authentication authentication = contexts.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn user && user.narrowed();
    }

    /** On whose account something is held open: an account, one of its tokens, or the link of a kiosk. */
    public String holder() {
        return byToken() ? name() + " " + door() : name();
    }

    /** Which sign-in this is; empty where there is none. */
    public String door() {
        Authentication authentication = contexts.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn user ? user.door() : "";
    }

    /** The IP address of the request, null outside one. */
    @Override
    public @Nullable String address() {
        Authentication authentication = contexts.getContext().getAuthentication();
        return authentication != null && authentication.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : null;
    }

    /**
     * For answers that last: true as long as whoever asks now would still be let in (not disabled, not changed, not beyond
     * the longest session; a kiosk's link not revoked). May be called on any thread.
     */
    public BooleanSupplier stillWelcome() {
        Authentication authentication = contexts.getContext().getAuthentication();
        return switch (authentication == null ? null : authentication.getPrincipal()) {
            case SignedIn user -> () -> sessions.isWelcome(user);
            case KioskGuest screen -> () -> kiosks.stillOpen(screen.link());
            case null, default -> () -> false;
        };
    }
}
