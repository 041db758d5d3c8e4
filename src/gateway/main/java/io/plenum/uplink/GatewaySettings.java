package io.plenum.uplink;

import io.plenum.buffer.BufferSettings;
import io.plenum.spool.KeepPolicy;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a gateway is started with.
 *
 * @param data folder of everything it keeps
 * @param server where the server is
 * @param bufferSize most bytes that wait for the server
 * @param diskReserve bytes of the disk that are left to others
 * @param keep what stays where there is no room for all
 */
public record GatewaySettings(Path data, ServerAccess server, long bufferSize, long diskReserve, KeepPolicy keep) {

    public static final long BUFFER_SIZE = 2L << 30;
    public static final long DISK_RESERVE = 256L << 20;

    /** A gateway beside the server, with the usual limits. */
    public static GatewaySettings local(Path data, Path link, String name) {
        return new GatewaySettings(data, new LocalServer(link, name), BUFFER_SIZE, DISK_RESERVE, KeepPolicy.OLDEST);
    }

    BufferSettings buffer() {
        return new BufferSettings(data.resolve("buffer"), bufferSize, diskReserve, keep);
    }

    /** How the server is reached. */
    public sealed interface ServerAccess {}

    /**
     * On the same machine, with the secret in its folder.
     *
     * @param link folder of the server with {@code address}, {@code secret} and {@code authority.pem}
     * @param name of this gateway
     */
    public record LocalServer(Path link, String name) implements ServerAccess {}

    /**
     * Elsewhere, with a certificate.
     *
     * @param code for the first time; null afterwards
     */
    public record RemoteServer(
            String host, int port, @Nullable String code) implements ServerAccess {

        /** Never the code: it would end up in logs. */
        @Override
        public String toString() {
            return host + ":" + port;
        }
    }
}
