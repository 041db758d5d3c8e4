package io.plenum.link;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A connection as people see it.
 *
 * @param kind such as {@code bacnet}, or {@link #MISSING}
 * @param samplesPerSecond mean of the last minute
 */
public record ConnectionStatus(
        String name,
        String kind,
        String target,
        ConnectionState state,
        int points,
        double samplesPerSecond,
        @Nullable Instant lastMessage,
        List<DeviceStatus> devices,
        List<Problem> problems) {

    /** The kind of a connection that points name and nobody has made. */
    public static final String MISSING = "missing";

    public static ConnectionStatus missing(String name, int points) {
        return new ConnectionStatus(
                name,
                MISSING,
                "",
                ConnectionState.DOWN,
                points,
                0,
                null,
                List.of(),
                List.of(Problem.of("connector.problem.no-such-connection", points)));
    }
}
