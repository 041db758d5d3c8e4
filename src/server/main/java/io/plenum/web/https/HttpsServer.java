package io.plenum.web.https;

import io.plenum.web.PublicUrl;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Set;
import org.apache.catalina.connector.Connector;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** The ports of the server: who is believed on them, and the one that only leads to HTTPS. */
@Component
class HttpsServer implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final Logger log = LoggerFactory.getLogger(HttpsServer.class);

    private final TrustedProxies proxies;
    private final PublicUrl url;
    private final String address;
    private final int redirectPort;
    private final @Nullable Path certificate;

    HttpsServer(
            TrustedProxies proxies,
            PublicUrl url,
            @Value("${plenum.address:}") String address,
            @Value("${plenum.https.redirect-port:0}") int redirectPort,
            @Value("${plenum.https.active-certificate:#{null}}") @Nullable Path certificate,
            @Value("${PLENUM_FORWARD_HEADERS:}") String formerly) {
        this.proxies = proxies;
        this.url = url;
        this.address = address.strip();
        this.redirectPort = redirectPort;
        this.certificate = certificate;
        if (!formerly.isBlank() && !formerly.equals("none")) {
            log.warn("PLENUM_FORWARD_HEADERS trusted every proxy in a private network and is not used any more:"
                    + " name your proxies in PLENUM_TRUSTED_PROXIES");
        }
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addEngineValves(new ProxyValve(proxies));
        if (!address.isEmpty()) {
            factory.setAddress(bound());
        }
        if (certificate != null && redirectPort > 0) {
            Connector plain = new Connector();
            plain.setPort(redirectPort);
            if (factory.getAddress() != null) {
                plain.setProperty("address", factory.getAddress().getHostAddress());
            }
            factory.addAdditionalConnectors(plain);
            String known = url.isSet() ? url.to("") : null;
            factory.addEngineValves(new RedirectValve(redirectPort, known, names(certificate)));
        }
    }

    /** An address of this machine; all of them where none is named. */
    private InetAddress bound() {
        try {
            return InetAddress.ofLiteral(address);
        } catch (IllegalArgumentException none) {
            throw new HttpsRefusal(
                    "plenum.address (PLENUM_ADDRESS) must be an address of this machine, and is: " + address);
        }
    }

    private static Set<String> names(Path certificate) {
        try {
            return ServingCertificate.read(certificate).names();
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new HttpsRefusal(
                    "the certificate " + certificate + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }
}
