package io.plenum.access;

import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The response headers that keep the browser on its guard. */
public final class SecureHeaders implements Customizer<HeadersConfigurer<HttpSecurity>> {

    /**
     * Vaadin 25.2 starts itself with an inline script, which has the answer's own word, and builds functions from the texts that its
     * server sends, for which there is 'unsafe-eval' and no other way; its components style themselves inline. Everything else is
     * this server or nothing.
     */
    private static final String CONTENT = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self' 'nonce-%s' 'unsafe-eval'",
            "script-src-attr 'none'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "object-src 'none'",
            "frame-src 'none'",
            "frame-ancestors 'none'",
            "base-uri 'self'",
            "form-action 'self'");

    /** Answers of the API are data; should one ever be shown as a page, it may do nothing. */
    private static final String DATA = "default-src 'none'; frame-ancestors 'none'; sandbox";

    /** The page behind a mail's link: words and one button, without any script. */
    private static final String LINKS =
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors"
                    + " 'none'";

    private static final String PERMISSIONS =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), bluetooth=(), midi=(),"
                    + " display-capture=(), browsing-topics=()";

    private final String content;
    private final ReferrerPolicy referrer;

    private SecureHeaders(String content, ReferrerPolicy referrer) {
        this.content = content;
        this.referrer = referrer;
    }

    static SecureHeaders ofPages() {
        return new SecureHeaders(CONTENT, ReferrerPolicy.SAME_ORIGIN);
    }

    static SecureHeaders ofData() {
        return new SecureHeaders(DATA, ReferrerPolicy.SAME_ORIGIN);
    }

    /** The address of such a page is a secret and goes nowhere. */
    public static SecureHeaders ofLinks() {
        return new SecureHeaders(LINKS, ReferrerPolicy.NO_REFERRER);
    }

    @Override
    public void customize(HeadersConfigurer<HttpSecurity> headers) {
        headers.addObjectPostProcessor(new AtOnce());
        headers.addHeaderWriter((request, response) ->
                        response.setHeader("Content-Security-Policy", content.replace("%s", ScriptNonce.of(request))))
                // said by the part that knows the certificate
                .httpStrictTransportSecurity(HeadersConfigurer.HstsConfig::disable)
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(policy -> policy.policy(referrer))
                .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS));
    }

    /** Vaadin commits its pages past the wrapper that would add the headers late: they are written before anything else. */
    private static final class AtOnce implements ObjectPostProcessor<HeaderWriterFilter> {

        @Override
        public <O extends HeaderWriterFilter> O postProcess(O filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    }
}
