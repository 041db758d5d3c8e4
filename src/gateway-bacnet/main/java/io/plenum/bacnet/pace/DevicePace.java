package io.plenum.bacnet.pace;

import com.serotonin.bacnet4j.type.primitive.ObjectIdentifier;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How one device is read.
 *
 * @param poll interval for those of its objects that have none of their own
 * @param polls intervals of single objects
 * @param increments by which single numbers must change to be notified, in their own units
 * @param cov whether an object may be subscribed to
 */
public record DevicePace(
        Duration poll,
        Map<ObjectIdentifier, Duration> polls,
        Map<ObjectIdentifier, Double> increments,
        Predicate<ObjectIdentifier> cov) {

    /** At which something is to be polled; never longer than that of the device, which tells whether it lives. */
    public Duration shortest() {
        return Stream.concat(Stream.of(poll), polls.values().stream())
                .min(Duration::compareTo)
                .orElse(poll);
    }

    /** Those that may be subscribed to. */
    public List<ObjectIdentifier> subscribable(Collection<ObjectIdentifier> objects) {
        return objects.stream().filter(cov).toList();
    }
}
