package io.plenum.gateway;

import io.plenum.link.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A gateway as people see it. Of one that is away these are its last words.
 *
 * @param connected whether its stream is open now
 * @param away whether it has been missing long enough that its points are marked and its alarm is raised
 * @param since when it connected, or was lost (UTC); null where it was never here since the server started
 * @param address host from which it connected, empty where it never did
 * @param version of its software, empty where it never said
 * @param protocol number on which both sides agreed, 0 where it never connected
 * @param reported when its figures below were said (UTC); null where never
 * @param clockDifference how far its clock is ahead of the server's, to half the time of the way; null where not measured yet
 * @param heapBytes that its process uses, 0 where unknown
 * @param restarts of its process that were noticed since the server started
 * @param refusedSamples and events for points that are not its own, since the server started; they were dropped
 * @param packetsRefused that came from its networks and that no controller can have meant, and announcements of more devices than a
 *     building can have, since its process began
 * @param eventsDropped alarms and events of controllers beyond what a building can have, since its process began
 * @param lastError in words, null where nothing went wrong since the server started
 */
public record GatewayStatus(
        String name,
        boolean local,
        boolean connected,
        boolean away,
        @Nullable Instant since,
        String address,
        String version,
        List<String> kinds,
        int protocol,
        @Nullable Instant reported,
        GatewayBuffer buffer,
        @Nullable Duration clockDifference,
        long heapBytes,
        int restarts,
        long refusedSamples,
        long packetsRefused,
        long eventsDropped,
        @Nullable Problem lastError) {}
