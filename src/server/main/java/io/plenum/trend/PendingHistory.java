package io.plenum.trend;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What of history is still on its way: values that gateways have collected, or may have, and have not handed over yet. Whoever judges a
 * time only once waits for them. From memory; calls return at once.
 */
@Component
public class PendingHistory {

    private final Map<String, Instant> oldest = new ConcurrentHashMap<>();

    /**
     * Notes how it is with the values of a connection.
     *
     * @param since when the oldest was taken that may still come (UTC): the oldest in its gateway's buffer, or of a gateway that is away
     *     the instant from which on nothing has come; null where nothing waits
     */
    public void waits(String connection, @Nullable Instant since) {
        if (since == null) {
            oldest.remove(connection);
        } else {
            oldest.put(connection, since);
        }
    }

    /** Before this instant history is complete, as far as these connections are concerned; null where nothing waits. */
    public @Nullable Instant oldest(Collection<String> connections) {
        return connections.stream()
                .map(oldest::get)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }
}
