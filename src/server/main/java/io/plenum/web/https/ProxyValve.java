package io.plenum.web.https;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.tomcat.util.http.MimeHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Believes {@code X-Forwarded-For} and {@code X-Forwarded-Proto} of trusted proxies and takes these headers, and all others of
 * their kind, out of every request, so that nothing behind can believe them by mistake.
 */
class ProxyValve extends ValveBase {

    static final String PROXIED = "io.plenum.web.https.PROXIED";

    private static final List<String> HEADERS = List.of(
            "X-Forwarded-For",
            "X-Forwarded-Proto",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Prefix",
            "X-Forwarded-Ssl",
            "X-Real-IP",
            "Forwarded");

    private final TrustedProxies proxies;

    ProxyValve(TrustedProxies proxies) {
        super(true);
        this.proxies = proxies;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        String peer = request.getPeerAddr();
        if (peer != null && proxies.trusts(peer)) {
            believe(request);
        }
        MimeHeaders headers = request.getCoyoteRequest().getMimeHeaders();
        HEADERS.forEach(headers::removeHeader);
        getNext().invoke(request, response);
    }

    private void believe(Request request) {
        String chain = all(request, "X-Forwarded-For");
        String client = chain == null ? null : proxies.client(chain);
        if (client != null) {
            request.setRemoteAddr(client);
            request.setRemoteHost(client);
        }
        String scheme = all(request, "X-Forwarded-Proto");
        if (scheme != null) {
            // the proxy next to us is the one who knows
            boolean secure =
                    scheme.substring(scheme.lastIndexOf(',') + 1).strip().equalsIgnoreCase("https");
            request.setSecure(secure);
            request.getCoyoteRequest().scheme().setString(secure ? "https" : "http");
            request.setAttribute(PROXIED, true);
        }
    }

    private static @Nullable String all(Request request, String name) {
        List<String> values = Collections.list(request.getHeaders(name));
        return values.isEmpty() ? null : String.join(",", values);
    }
}
