package io.plenum.connector.rest;

import io.plenum.link.ConnectionState;
import io.plenum.link.ConnectionStatus;
import io.plenum.link.DeviceStatus;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A connection as the API shows it, with its problems in words.
 *
 * @param gateway that makes it; null where points name a connection that does not exist
 */
record ConnectorView(
        String name,
        String kind,
        @Nullable String gateway,
        String target,
        ConnectionState state,
        int points,
        double samplesPerSecond,
        @Nullable Instant lastMessage,
        List<ConnectedDevice> devices,
        List<String> problems) {

    record ConnectedDevice(
            String address,
            String name,
            ConnectionState state,
            int points,
            int subscribed,
            int faultyPoints,
            @Nullable Instant lastMessage,
            List<String> problems,
            List<String> facts) {

        static ConnectedDevice of(DeviceStatus device, ProblemTexts words, Locale locale) {
            return new ConnectedDevice(
                    device.address(),
                    device.name(),
                    device.state(),
                    device.points(),
                    device.subscribed(),
                    device.faultyPoints(),
                    device.lastMessage(),
                    words.of(device.problems(), locale),
                    words.of(device.facts(), locale));
        }
    }

    static ConnectorView of(ConnectionStatus status, @Nullable String gateway, ProblemTexts words, Locale locale) {
        return new ConnectorView(
                status.name(),
                status.kind(),
                gateway,
                status.target(),
                status.state(),
                status.points(),
                status.samplesPerSecond(),
                status.lastMessage(),
                status.devices().stream()
                        .map(device -> ConnectedDevice.of(device, words, locale))
                        .toList(),
                words.of(status.problems(), locale));
    }
}
