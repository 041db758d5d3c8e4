package io.plenum.bacnet.pace;

import com.serotonin.bacnet4j.type.primitive.ObjectIdentifier;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which objects of a device are to be polled by now, each at its own interval. For one thread. */
public final class PollPlan {

    private final DevicePace pace;
    private final Duration tolerance;
    private final Map<ObjectIdentifier, Instant> next = new HashMap<>();

    public PollPlan(DevicePace pace) {
        this.pace = pace;
        // A round that begins a little early must not leave a point for the round after it.
        this.tolerance = pace.shortest().dividedBy(2);
    }

    /** Takes them as polled, too. */
    public List<ObjectIdentifier> due(List<ObjectIdentifier> objects, Instant now) {
        if (pace.polls().isEmpty()) {
            return objects;
        }
        List<ObjectIdentifier> due = new ArrayList<>();
        for (ObjectIdentifier object : objects) {
            if (!next.getOrDefault(object, Instant.MIN).isAfter(now.plus(tolerance))) {
                next.put(object, now.plus(pace.polls().getOrDefault(object, pace.poll())));
                due.add(object);
            }
        }
        return due;
    }
}
