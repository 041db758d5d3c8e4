package io.plenum.access.token;

import io.plenum.access.ProblemEntryPoint;
import io.plenum.access.SignedIn;
import io.plenum.access.session.MachineSessions;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a machine in that shows a token. A request with a token that is no good is refused, whatever session it also belongs to:
 * the check against forged requests has let it pass because of the token.
 */
public class BearerFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final TokenAuthenticator gate;
    private final MachineSessions sessions;
    private final SecurityContextHolderStrategy contexts;
    private final ProblemEntryPoint refusals;

    public BearerFilter(
            TokenAuthenticator gate,
            MachineSessions sessions,
            SecurityContextHolderStrategy contexts,
            ProblemEntryPoint refusals) {
        this.gate = gate;
        this.sessions = sessions;
        this.contexts = contexts;
        this.refusals = refusals;
    }

    public static boolean isBearer(@Nullable String authorization) {
        return authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !isBearer(header)) {
            chain.doFilter(request, response);
            return;
        }
        contexts.clearContext();
        SignedIn user = gate.open(header.substring(SCHEME.length()).strip(), request.getRemoteAddr());
        if (user == null) {
            refusals.commence(request, response, new BadCredentialsException("No such token"));
            return;
        }
        sessions.note(user.name(), request.getRemoteAddr(), "signed in", "API, by token " + user.token());
        UsernamePasswordAuthenticationToken machine =
                UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities());
        machine.setDetails(new WebAuthenticationDetails(request));
        SecurityContext context = contexts.createEmptyContext();
        context.setAuthentication(machine);
        contexts.setContext(context);
        chain.doFilter(request, response);
    }
}
