package io.plenum.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * No request fills the memory: a body that is too large is refused with status 413, before it is read where it says its length,
 * else as soon as it is beyond the limit. Imports and uploads of pages go to files and have limits of their own.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class BodyLimit extends OncePerRequestFilter {

    static final int LARGEST = 2 << 20;
    private static final int LARGEST_PHOTO = 16 << 20;
    /** A typical year of weather with all its columns. */
    private static final int LARGEST_YEAR = 6 << 20;
    /** A year of minutes of weather or emissions. */
    private static final int LARGEST_HOURS = 20 << 20;

    private static final Set<String> TO_FILES =
            Set.of("/api/v1/import/samples", "/api/v1/import/site", "/api/v1/import/points");
    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long limit = limit(request);
        long length = request.getContentLengthLong();
        if (length > limit) {
            refuse(response);
        } else if (length < 0 && mayHaveBody(request)) {
            pass(new BoundedRequest(request, limit), response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void pass(BoundedRequest bounded, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(bounded, response);
        } catch (IOException | ServletException | RuntimeException e) {
            if (!bounded.exceeded() || response.isCommitted()) {
                throw e;
            }
        }
        if (bounded.exceeded() && !response.isCommitted()) {
            refuse(response);
        }
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        response.reset();
        response.setHeader(HttpHeaders.CONNECTION, "close");
        response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
    }

    private static boolean mayHaveBody(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null || !WITHOUT_BODY.contains(request.getMethod());
    }

    /** A query could turn the address of an upload into a call of a page, which is read into memory. */
    private static long limit(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        boolean upload = path.startsWith("/VAADIN/dynamic/resource/") && request.getQueryString() == null;
        if (upload || TO_FILES.contains(path)) {
            return Long.MAX_VALUE;
        }
        if (path.startsWith("/api/v1/import/")) {
            return LARGEST_HOURS;
        }
        if (path.equals("/api/v1/weather-files")) {
            return LARGEST_YEAR;
        }
        boolean photo = path.startsWith("/api/v1/work-orders/") && path.endsWith("/photos");
        boolean document = path.startsWith("/api/v1/equipment/") && path.endsWith("/documents")
                || path.startsWith("/api/v1/dashboards/") && path.endsWith("/pictures");
        return photo || document ? LARGEST_PHOTO : LARGEST;
    }
}
