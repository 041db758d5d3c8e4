package io.plenum.bacnet;

import com.serotonin.bacnet4j.type.primitive.ObjectIdentifier;
import io.plenum.bacnet.request.PropertyResult;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Objects that a device refuses to read: left out of its batches, which they would spoil, and asked for alone, seldom. One about
 * which nothing came at all is asked for again at once: its packets may have got lost. Thread-safe.
 */
final class RefusedObjects {

    static final Duration FIRST = Duration.ofMinutes(1);
    static final Duration LONGEST = Duration.ofHours(1);
    private static final int AT_ONCE = 10;

    private final Map<ObjectIdentifier, Refused> objects = new ConcurrentHashMap<>();

    private record Refused(String error, Instant next, Duration pause) {

        static Refused after(@Nullable Refused before, String error, Instant now) {
            Duration pause = before == null ? first(error) : longer(before.pause());
            return new Refused(error, now.plus(pause), pause);
        }

        private static Duration first(String error) {
            return error.equals(PropertyResult.SILENCE) ? Duration.ZERO : FIRST;
        }

        private static Duration longer(Duration pause) {
            Duration twice = pause.isZero() ? FIRST.dividedBy(2) : pause.multipliedBy(2);
            return twice.compareTo(LONGEST) > 0 ? LONGEST : twice;
        }
    }

    void refused(ObjectIdentifier object, String error, Instant now) {
        objects.compute(object, (any, before) -> Refused.after(before, error, now));
    }

    void readable(ObjectIdentifier object) {
        objects.remove(object);
    }

    void forget(Collection<ObjectIdentifier> gone) {
        objects.keySet().removeAll(gone);
    }

    /** The device was found anew, perhaps with another program: ask for all of them soon. */
    void allDue() {
        objects.replaceAll((object, refused) -> new Refused(refused.error(), Instant.MIN, FIRST));
    }

    boolean contains(ObjectIdentifier object) {
        return objects.containsKey(object);
    }

    int size() {
        return objects.size();
    }

    /** Some of those that are to be asked for alone by now. */
    List<ObjectIdentifier> due(Instant now) {
        return objects.entrySet().stream()
                .filter(entry -> !entry.getValue().next().isAfter(now))
                .limit(AT_ONCE)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** In the device's own words. */
    Map<ObjectIdentifier, String> errors() {
        return objects.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                .error()));
    }
}
