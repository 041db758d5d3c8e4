package io.plenum.connector;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A connection as people see it.
 *
 * @param kind {@code bacnet} or {@code opcua}
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
        List<Problem> problems) {}
