package io.plenum.access.kiosk;

import io.plenum.access.session.MachineSessions;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/** Lets a kiosk in where its own pages are shown as they are now, and nowhere else; whoever is signed in stays who they are. */
public class KioskFilter extends OncePerRequestFilter {

    private static final RequestMatcher FLOOR =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/api/v1/floors/{floor}/{part}");
    private static final RequestMatcher DASHBOARD =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/api/v1/dashboards/{id}/{part}");
    private static final RequestMatcher PICTURE = PathPatternRequestMatcher.withDefaults()
            .matcher(HttpMethod.GET, "/api/v1/dashboards/{id}/pictures/{picture}");
    private static final String PART = "part";
    private static final String LIVE = "live";
    private static final String CONTENT = "content";
    private static final Set<String> PARTS = Set.of("plan.svg", "state", LIVE);
    private static final Set<String> CARDS = Set.of("values", CONTENT);

    private final KioskAccess gate;
    private final MachineSessions sessions;
    private final SecurityContextHolderStrategy contexts;

    public KioskFilter(KioskAccess gate, MachineSessions sessions, SecurityContextHolderStrategy contexts) {
        this.gate = gate;
        this.sessions = sessions;
        this.contexts = contexts;
    }

    /** The endpoints that a kiosk may ask. A question about the past is none of them. */
    public static boolean isAllowed(HttpServletRequest request) {
        return request.getQueryString() == null
                && (PARTS.contains(of(FLOOR, request, PART))
                        || CARDS.contains(of(DASHBOARD, request, PART))
                        || PICTURE.matches(request));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isAllowed(request) && contexts.getContext().getAuthentication() == null) {
            KioskLink link = link(request);
            if (link != null && shows(link, request)) {
                enter(link, request);
                if (LIVE.equals(of(FLOOR, request, PART)) || CONTENT.equals(of(DASHBOARD, request, PART))) {
                    gate.note(link);
                }
            }
        }
        chain.doFilter(request, response);
    }

    private boolean shows(KioskLink link, HttpServletRequest request) {
        String floor = of(FLOOR, request, "floor");
        return floor.isEmpty()
                ? KioskAccess.showsDashboard(link, of(DASHBOARD, request, "id") + of(PICTURE, request, "id"))
                : gate.showsFloor(link, floor);
    }

    /** Empty where the address is another. */
    private static String of(RequestMatcher matcher, HttpServletRequest request, String variable) {
        return matcher.matcher(request).getVariables().getOrDefault(variable, "");
    }

    private @Nullable KioskLink link(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, KioskAccess.COOKIE);
        return cookie == null ? null : gate.open(cookie.getValue());
    }

    private void enter(KioskLink link, HttpServletRequest request) {
        KioskPrincipal guest = new KioskPrincipal(link.id(), link.name());
        sessions.note(guest.getName(), request.getRemoteAddr(), "signed in", "screen, by link " + link.id());
        UsernamePasswordAuthenticationToken screen = UsernamePasswordAuthenticationToken.authenticated(
                guest, null, List.of(new SimpleGrantedAuthority(KioskPrincipal.AUTHORITY)));
        screen.setDetails(new WebAuthenticationDetails(request));
        SecurityContext context = contexts.createEmptyContext();
        context.setAuthentication(screen);
        contexts.setContext(context);
    }
}
