package io.plenum.gateway;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A gateway that may connect, or might.
 *
 * @param name stable slug by which people and connections call it
 * @param local whether it runs beside the server and shows the secret in its folder; else it has a certificate
 * @param kinds of connections that it made when it was connected last
 * @param registered UTC
 * @param certificateUntil end of its certificate (UTC), null for a local one
 * @param revoked whether its certificate is not accepted any more
 */
public record RegisteredGateway(
        String name,
        boolean local,
        List<String> kinds,
        Instant registered,
        @Nullable Instant certificateUntil,
        boolean revoked) {}
