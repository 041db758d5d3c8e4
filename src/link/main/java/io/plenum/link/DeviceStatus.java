package io.plenum.link;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One device behind a connection.
 *
 * @param address what the site model calls it: the BACnet device instance or the OPC UA endpoint
 * @param subscribed how many of its points arrive by COV or subscription; the other ones are polled
 * @param lastMessage when it last said anything, null if never
 * @param facts what is worth knowing of it without being wrong: where it is, how its clock goes
 */
public record DeviceStatus(
        String address,
        String name,
        ConnectionState state,
        int points,
        int subscribed,
        int faultyPoints,
        @Nullable Instant lastMessage,
        List<Problem> problems,
        List<Problem> facts) {

    /** A device of which nothing more is known. */
    public DeviceStatus(
            String address,
            String name,
            ConnectionState state,
            int points,
            int subscribed,
            int faultyPoints,
            @Nullable Instant lastMessage,
            List<Problem> problems) {
        this(address, name, state, points, subscribed, faultyPoints, lastMessage, problems, List.of());
    }
}
