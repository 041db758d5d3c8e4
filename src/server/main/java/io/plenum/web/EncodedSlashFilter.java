package io.plenum.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Generated clients take the key of a point for one part of the address and write its slash as {@code %2F}. Here it becomes a slash,
 * before anything looks at the address: every rule sees the one address that the endpoint has. Anywhere else an encoded slash is
 * refused with status 400, because a rule and an endpoint could read it in two ways.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class EncodedSlashFilter extends OncePerRequestFilter {

    private static final String SLASH = "%2f";

    /** No dot segments, no second encoding, no parameters: nothing that could mean another address once the slash is one. */
    private static final String PART =
            "(?!\\.{1,2}(?:/|%|$))" + "(?:[A-Za-z0-9._~!$&'()*+,=:@-]|%(?!2[EeFf5]|5[Cc]|3[Bb]|[01])[0-9A-Fa-f]{2})+";

    private static final Pattern POINT =
            Pattern.compile("(/api/v1/points/" + PART + ")%2[Ff](" + PART + "(?:/(?:[a-z-]+|\\d{1,2}))*)");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String context = request.getContextPath();
        String path = request.getRequestURI().substring(context.length());
        if (!path.toLowerCase(Locale.ROOT).contains(SLASH)) {
            chain.doFilter(request, response);
            return;
        }
        Matcher point = POINT.matcher(path);
        if (point.matches()) {
            chain.doFilter(new Decoded(request, context + point.group(1) + '/' + point.group(2)), response);
        } else {
            response.sendError(HttpStatus.BAD_REQUEST.value());
        }
    }

    private static final class Decoded extends HttpServletRequestWrapper {

        private final String uri;

        Decoded(HttpServletRequest request, String uri) {
            super(request);
            this.uri = uri;
        }

        @Override
        public String getRequestURI() {
            return uri;
        }

        @Override
        public StringBuffer getRequestURL() {
            StringBuffer url = super.getRequestURL();
            return url.replace(url.length() - super.getRequestURI().length(), url.length(), uri);
        }

        /** The container leaves the encoded slash in it and decodes the rest. */
        @Override
        public String getServletPath() {
            return super.getServletPath().replaceFirst("(?i)" + SLASH, "/");
        }
    }
}
