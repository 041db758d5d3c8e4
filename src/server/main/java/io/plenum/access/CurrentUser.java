package io.plenum.access;

import io.plenum.access.kiosk.KioskAccess;
import io.plenum.access.kiosk.KioskPrincipal;
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
    private final KioskAccess kiosks;
    private final SecurityContextHolderStrategy contexts;

    CurrentUser(Sessions sessions, KioskAccess kiosks, SecurityContextHolderStrategy contexts) {
        this.sessions = sessions;
        this.kiosks = kiosks;
        this.contexts = contexts;
    }

    @Override
    public String name() {
        Authentication authentication = contexts.getContext().getAuthentication();
        return switch (authentication == null ? null : authentication.getPrincipal()) {
            case SignedIn user -> user.getUsername();
            case KioskPrincipal screen -> screen.getName();
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

    /** What may be done, and where; nothing where nobody is signed in. The filter of kiosks has checked the floor already. */
    public Scope scope() {
        Authentication authentication = contexts.getContext().getAuthentication();
        return switch (authentication == null ? null : authentication.getPrincipal()) {
            case SignedIn user -> user.scope();
            case KioskPrincipal screen -> Scope.everywhere(Role.VIEWER);
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
        return byToken() ? name() + " " + session() : name();
    }

    /** Which sign-in this is; empty where there is none. */
    public String session() {
        Authentication authentication = contexts.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn user ? user.session() : "";
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
    public BooleanSupplier stillAuthorized() {
        Authentication authentication = contexts.getContext().getAuthentication();
        return switch (authentication == null ? null : authentication.getPrincipal()) {
            case SignedIn user -> () -> sessions.isValid(user);
            case KioskPrincipal screen -> () -> kiosks.stillOpen(screen.link());
            case null, default -> () -> false;
        };
    }
}
