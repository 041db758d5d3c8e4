package io.plenum.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** From where the user at work does it. */
@Component
public class AuditOrigin {

    private final Actor actor;

    AuditOrigin(Actor actor) {
        this.actor = actor;
    }

    /** Of the request at hand; else of the sign-in. */
    @Nullable
    public String address() {
        HttpServletRequest request = request();
        return request == null ? actor.address() : request.getRemoteAddr();
    }

    /** Distinguishes one session from another without giving away the session's own name. */
    @Nullable
    String via() {
        HttpServletRequest request = request();
        if (request == null) {
            return null;
        }
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            return authorization.regionMatches(true, 0, "Bearer ", 0, 7) ? "token" : "password";
        }
        return session(request);
    }

    private static @Nullable String session(HttpServletRequest request) {
        try {
            HttpSession session = request.getSession(false);
            return session == null ? null : "session " + digest(session.getId());
        } catch (IllegalStateException over) {
            // The request has been answered already; its thread works on.
            return null;
        }
    }

    static String digest(String id) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable HttpServletRequest request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest()
                : null;
    }
}
