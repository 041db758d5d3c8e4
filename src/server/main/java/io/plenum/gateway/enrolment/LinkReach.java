package io.plenum.gateway.enrolment;

import io.plenum.web.PublicUrl;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How a gateway elsewhere reaches the link, as far as the server can know. */
@Component
public class LinkReach {

    /** What a gateway takes where none is said. */
    private static final int USUAL_PORT = 8081;

    private final PublicUrl url;
    private final String address;
    private final int port;

    LinkReach(
            PublicUrl url,
            @Value("${plenum.link.address:127.0.0.1}") String address,
            @Value("${plenum.link.port:#{null}}") @Nullable Integer port,
            @Value("${server.port:8080}") int webPort) {
        this.url = url;
        this.address = address;
        this.port = port == null ? webPort + 1 : port;
    }

    public int port() {
        return port;
    }

    /** Whether the port is open for this machine alone, so that no gateway elsewhere can come. */
    public boolean isHereOnly() {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    /** The line that starts the gateway on its own machine. */
    public String command(IssuedCode code) {
        return "./plenum gateway --kind " + code.kind() + " --server " + host() + (port == USUAL_PORT ? "" : ":" + port)
                + " --code " + code.code();
    }

    /** The public name of the pages; else this machine's own, which the other one may know by another name. */
    private String host() {
        if (url.isSet()) {
            return URI.create(url.to("")).getHost();
        }
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "SERVER";
        }
    }
}
