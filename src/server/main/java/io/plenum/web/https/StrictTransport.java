package io.plenum.web.https;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says HSTS (RFC 6797) where it is right: over HTTPS of a trusted proxy, or with a certificate that somebody has issued. With a
 * certificate of the server's own, a browser that was instructed to insist would let nobody past its warning any more.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class StrictTransport extends OncePerRequestFilter {

    /** A year, for this name alone: other names of the domain are not ours to decide about. */
    private static final String YEAR = "max-age=31536000";

    private static final Duration LOOKED_AT = Duration.ofMinutes(1);

    private final @Nullable Path certificate;
    private final Clock clock;
    private volatile Known known = new Known(false, Instant.EPOCH);

    private record Known(boolean issued, Instant when) {}

    StrictTransport(@Value("${plenum.https.active-certificate:#{null}}") @Nullable Path certificate, Clock clock) {
        this.certificate = certificate;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean proxied = Boolean.TRUE.equals(request.getAttribute(ProxyValve.PROXIED));
        if (request.isSecure() && (proxied || isIssued())) {
            response.setHeader("Strict-Transport-Security", YEAR);
        }
        chain.doFilter(request, response);
    }

    /** The file may change while the server is at work. */
    private boolean isIssued() {
        Instant now = clock.instant();
        Known last = known;
        if (certificate != null && !now.isBefore(last.when().plus(LOOKED_AT))) {
            last = new Known(look(certificate), now);
            known = last;
        }
        return last.issued();
    }

    private static boolean look(Path certificate) {
        try {
            return !ServingCertificate.read(certificate).isSelfSigned();
        } catch (IOException | GeneralSecurityException unreadable) {
            return false;
        }
    }
}
