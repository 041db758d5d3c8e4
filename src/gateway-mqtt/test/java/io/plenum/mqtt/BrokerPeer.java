package io.plenum.mqtt;

import io.moquette.broker.Server;
import io.moquette.broker.config.IConfig;
import io.moquette.broker.config.MemoryConfig;
import io.moquette.broker.security.IAuthenticator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A real broker (Moquette, MQTT 3.1.1) on a port of this machine that stays the same over restarts. */
public final class BrokerPeer implements AutoCloseable {

    static final String USER = "plenum";
    static final String PASSWORD = "right";

    private final int port = freePort();
    private final int securePort = freePort();
    private final @Nullable Path keyStore;
    private final boolean anonymous;
    private @Nullable Server server;

    public BrokerPeer() {
        this(null, true);
    }

    /** @param keyStore of the certificate for TLS (PKCS12), null for none */
    BrokerPeer(@Nullable Path keyStore, boolean anonymous) {
        this.keyStore = keyStore;
        this.anonymous = anonymous;
        start();
    }

    void start() {
        Properties properties = new Properties();
        properties.setProperty(IConfig.HOST_PROPERTY_NAME, "127.0.0.1");
        properties.setProperty(IConfig.PORT_PROPERTY_NAME, String.valueOf(port));
        properties.setProperty(IConfig.PERSISTENCE_ENABLED_PROPERTY_NAME, "false");
        properties.setProperty(IConfig.ENABLE_TELEMETRY_NAME, "false");
        properties.setProperty(IConfig.ALLOW_ANONYMOUS_PROPERTY_NAME, String.valueOf(anonymous));
        properties.setProperty(IConfig.BUFFER_FLUSH_MS_PROPERTY_NAME, "0");
        if (keyStore != null) {
            properties.setProperty(IConfig.SSL_PORT_PROPERTY_NAME, String.valueOf(securePort));
            properties.setProperty(IConfig.JKS_PATH_PROPERTY_NAME, keyStore.toString());
            properties.setProperty(IConfig.KEY_STORE_TYPE, "pkcs12");
            properties.setProperty(IConfig.KEY_STORE_PASSWORD_PROPERTY_NAME, TestCertificates.PASSWORD);
            properties.setProperty(IConfig.KEY_MANAGER_PASSWORD_PROPERTY_NAME, TestCertificates.PASSWORD);
        }
        IAuthenticator users = (client, user, password) ->
                USER.equals(user) && password != null && PASSWORD.equals(new String(password, StandardCharsets.UTF_8));
        Server made = new Server();
        try {
            made.startServer(new MemoryConfig(properties), null, null, anonymous ? null : users, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server = made;
    }

    void stop() {
        Server running = server;
        server = null;
        if (running != null) {
            running.stopServer();
        }
    }

    public int port() {
        return port;
    }

    int securePort() {
        return securePort;
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        stop();
    }
}
