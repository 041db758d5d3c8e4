package io.plenum.gateway.session;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where gateways connect.
 *
 * @param port of the link, 0 for any free one; one more than that of the pages where it is not set
 * @param address of the network interface on which it is open; gateways elsewhere need {@code 0.0.0.0} or the address of one interface
 */
@ConfigurationProperties("plenum.link")
public record LinkSettings(
        @Nullable Integer port, @DefaultValue("127.0.0.1") String address) {

    private static final int HIGHEST_PORT = 65_535;

    public LinkSettings {
        if (port != null && (port < 0 || port > HIGHEST_PORT)) {
            throw new IllegalArgumentException("plenum.link.port must be between 0 and " + HIGHEST_PORT);
        }
    }

    int portBeside(int webPort) {
        return port != null ? port : webPort == 0 ? 0 : webPort + 1;
    }
}
