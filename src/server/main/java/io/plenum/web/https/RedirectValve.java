package io.plenum.web.https;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.jspecify.annotations.Nullable;

/**
 * Leads what comes to the port without TLS to the one with it. The address is the public one where that is set; else the name that
 * was asked for, if the certificate is for that name: a name that anybody could forge leads nowhere.
 */
class RedirectValve extends ValveBase {

    private final int from;
    private final @Nullable String publicUrl;
    private final Set<String> names;

    RedirectValve(int from, @Nullable String publicUrl, Set<String> names) {
        super(true);
        this.from = from;
        this.publicUrl = publicUrl;
        this.names = Set.copyOf(names);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (request.getLocalPort() != from) {
            getNext().invoke(request, response);
            return;
        }
        String base = base(request);
        if (base == null) {
            response.setStatus(HttpServletResponse.SC_MISDIRECTED_REQUEST);
            return;
        }
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        // 308 keeps the method: a client that posted its password here does not repeat it as something else
        response.setStatus(HttpServletResponse.SC_PERMANENT_REDIRECT);
        response.setHeader("Location", base + request.getRequestURI() + query);
        response.setContentLength(0);
    }

    private @Nullable String base(Request request) {
        if (publicUrl != null && publicUrl.startsWith("https://")) {
            return publicUrl.replaceFirst("/+$", "");
        }
        String name =
                request.getServerName() == null ? "" : request.getServerName().toLowerCase(Locale.ROOT);
        String plain = name.replaceAll("[\\[\\]]", "");
        if (!names.contains(plain)) {
            return null;
        }
        int to = to(request);
        return "https://" + (plain.indexOf(':') < 0 ? plain : "[" + plain + "]") + (to == 443 ? "" : ":" + to);
    }

    /** The port on which the server itself answers, as it was bound. */
    private int to(Request request) {
        for (Connector connector : request.getConnector().getService().findConnectors()) {
            if (connector.getLocalPort() != from) {
                return connector.getLocalPort();
            }
        }
        return 443;
    }
}
