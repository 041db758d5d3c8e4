package io.plenum.bacnet.alarm;

import com.serotonin.bacnet4j.RemoteDevice;
import com.serotonin.bacnet4j.type.constructed.ServicesSupported;
import com.serotonin.bacnet4j.type.enumerated.EventState;
import com.serotonin.bacnet4j.type.enumerated.ObjectType;
import com.serotonin.bacnet4j.type.primitive.ObjectIdentifier;
import io.plenum.bacnet.discovery.ObjectList;
import io.plenum.bacnet.request.DeviceGate;
import io.plenum.bacnet.request.PropertyReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which devices are for life safety: those that execute LifeSafetyOperation and have an object of that sort, or do not say which
 * objects they have. Some programs claim every service there is. A device is asked once while the connection is open; one that did not say
 * everything, again after a while.
 */
public final class LifeSafetyDevices {

    private static final Set<ObjectType> OBJECTS = Set.of(ObjectType.lifeSafetyPoint, ObjectType.lifeSafetyZone);
    private static final int AT_ONCE = 20;
    private static final int MOST_OBJECTS = 10_000;
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration UNTOLD = Duration.ofMinutes(1);

    private final DeviceGate gate;
    private final Clock clock;
    private final Map<Integer, KnownSort> known = new ConcurrentHashMap<>();

    /** Whether a device is one, as far as is known until then. */
    private record KnownSort(boolean lifeSafety, Instant until) {}

    public LifeSafetyDevices(DeviceGate gate, Clock clock) {
        this.gate = gate;
        this.clock = clock;
    }

    boolean covers(RemoteDevice remote, ObjectIdentifier object, List<EventTransition> open) {
        if (OBJECTS.contains(object.getObjectType())
                || open.stream().anyMatch(one -> one.state().equals(EventState.lifeSafetyAlarm))) {
            return true;
        }
        return isOne(remote);
    }

    /** Whether nothing may be done there without standing before it. May take as long as many requests. */
    public boolean isOne(RemoteDevice remote) {
        ServicesSupported services = remote.getServicesSupported();
        if (services != null && !services.isLifeSafetyOperation()) {
            return false;
        }
        KnownSort sort = known.get(remote.getInstanceNumber());
        if (sort == null || sort.until().isBefore(clock.instant())) {
            sort = ask(remote);
            known.put(remote.getInstanceNumber(), sort);
        }
        return sort.lifeSafety();
    }

    private KnownSort ask(RemoteDevice remote) {
        Instant end = clock.instant().plus(PATIENCE);
        var list = new ObjectList(remote, new PropertyReader(gate, remote, AT_ONCE));
        list.read(MOST_OBJECTS, () -> clock.instant().isAfter(end));
        boolean found = list.objects().stream().anyMatch(object -> OBJECTS.contains(object.getObjectType()));
        return new KnownSort(
                found || !list.isWhole(),
                list.isWhole() ? Instant.MAX : clock.instant().plus(UNTOLD));
    }
}
