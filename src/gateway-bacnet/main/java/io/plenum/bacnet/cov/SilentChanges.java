package io.plenum.bacnet.cov;

import com.serotonin.bacnet4j.type.primitive.ObjectIdentifier;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Numbers that were polled with a change that should have been notified. Controllers look for changes once in a while only, so the
 * notification may still be on its way: a change counts as silent after {@link #GRACE}. Thread-safe.
 */
public final class SilentChanges {

    static final Duration GRACE = Duration.ofSeconds(10);

    private final Map<ObjectIdentifier, Instant> suspected = new ConcurrentHashMap<>();

    public void suspected(ObjectIdentifier object, Instant now) {
        suspected.putIfAbsent(object, now);
    }

    /** It notifies: whatever was suspected was too early. */
    public void notified(ObjectIdentifier object) {
        suspected.remove(object);
    }

    /** Those that no notification has followed; they are not reported again. */
    public List<ObjectIdentifier> due(Instant now) {
        List<ObjectIdentifier> silent = suspected.entrySet().stream()
                .filter(entry -> !entry.getValue().plus(GRACE).isAfter(now))
                .map(Map.Entry::getKey)
                .toList();
        suspected.keySet().removeAll(silent);
        return silent;
    }

    public void forget() {
        suspected.clear();
    }
}
