package io.plenum.access.session;

import io.plenum.access.SignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session whose user was changed or disabled, which was revoked or is too old, at its next request; notes the others. */
public class SessionEndFilter extends OncePerRequestFilter {

    private static final String CONTEXT = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

    private final Sessions sessions;
    private final SessionRegistry registry;
    private final SecurityContextHolderStrategy contexts;

    public SessionEndFilter(Sessions sessions, SessionRegistry registry, SecurityContextHolderStrategy contexts) {
        this.sessions = sessions;
        this.registry = registry;
        this.contexts = contexts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = contexts.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn user) {
            HttpSession session = request.getSession(false);
            if (!sessions.isValid(user)) {
                end(session, user);
            } else if (session != null
                    && session.getAttribute(CONTEXT) instanceof SecurityContext context
                    && context.getAuthentication() == authentication) {
                registry.seen(
                        user, request.getRemoteAddr(), UserAgentText.of(request.getHeader(HttpHeaders.USER_AGENT)));
            }
        }
        chain.doFilter(request, response);
    }

    private void end(@Nullable HttpSession session, SignedIn user) {
        registry.closed(user.session());
        if (session != null) {
            session.invalidate();
        }
        contexts.clearContext();
    }
}
