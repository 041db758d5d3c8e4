package io.plenum.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/**
 * The sign-in form must carry the token of its own page: the framework of the pages lets it pass without one, and a page of another
 * site could then sign its visitor in to an account of its own and watch what they enter.
 */
public final class LoginCsrf {

    private LoginCsrf() {}

    /** Looks at the form alone, by the token that the session has anyway. */
    public static CsrfFilter filter() {
        CsrfFilter filter = new CsrfFilter(new HttpSessionCsrfTokenRepository());
        // else it would be taken for the one that has passed already
        filter.setBeanName("sign-in forgery");
        filter.setRequestHandler(new XorCsrfTokenRequestAttributeHandler());
        filter.setRequireCsrfProtectionMatcher(LoginCsrf::isSignIn);
        filter.setAccessDeniedHandler(
                (request, response, refusal) -> response.sendRedirect(request.getContextPath() + "/login?again"));
        return filter;
    }

    private static boolean isSignIn(HttpServletRequest request) {
        return "POST".equals(request.getMethod())
                && request.getRequestURI().equals(request.getContextPath() + "/login");
    }
}
