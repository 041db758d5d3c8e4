package io.plenum.bacnet.discovery;

import com.serotonin.bacnet4j.LocalDevice;
import com.serotonin.bacnet4j.RemoteDevice;
import com.serotonin.bacnet4j.exception.BACnetException;
import com.serotonin.bacnet4j.service.unconfirmed.WhoIsRequest;
import com.serotonin.bacnet4j.type.enumerated.PropertyIdentifier;
import com.serotonin.bacnet4j.type.primitive.UnsignedInteger;
import io.plenum.bacnet.request.DeviceGate;
import io.plenum.link.Discovered;
import io.plenum.link.DiscoveryLimits;
import io.plenum.link.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at devices and lists their objects, all devices at once, so that a dead one holds up no other. */
public final class BacnetDiscovery {

    private static final Logger LOG = LoggerFactory.getLogger(BacnetDiscovery.class);
    /** Between two questions: the answers to one are to be over before those to the next. */
    private static final long BETWEEN_NANOS = 200_000_000L;

    private final LocalDevice local;
    private final DeviceGate gate;
    private final DeviceFinder finder;
    private final DeviceAnnouncements announcements;
    private final NetworkRouters routers;
    private final InstanceRanges asked;

    public BacnetDiscovery(
            LocalDevice local,
            DeviceGate gate,
            DeviceFinder finder,
            DeviceAnnouncements announcements,
            NetworkRouters routers,
            InstanceRanges asked) {
        this.local = local;
        this.gate = gate;
        this.finder = finder;
        this.announcements = announcements;
        this.routers = routers;
        this.asked = asked;
    }

    /** Asks who is there; answers come in their own time. */
    public void call() {
        announcements.forgetRecent();
        routers.ask();
        if (asked.questions().isEmpty()) {
            local.sendGlobalBroadcast(new WhoIsRequest());
        }
        for (InstanceRanges.Range range : asked.questions()) {
            local.sendGlobalBroadcast(
                    new WhoIsRequest(new UnsignedInteger(range.low()), new UnsignedInteger(range.high())));
            LockSupport.parkNanos(BETWEEN_NANOS);
        }
    }

    /** The devices that have announced themselves since {@link #call}, of those that were asked for. */
    public Set<Integer> answered() {
        return announcements.recent().stream().filter(asked::contains).collect(Collectors.toCollection(TreeSet::new));
    }

    public List<Discovered> look(Set<Integer> instances, DiscoveryLimits limits) {
        List<Discovered> found = new ArrayList<>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Discovered>> looks = instances.stream()
                    .map(instance -> executor.submit(() -> look(instance, limits)))
                    .toList();
            for (Future<Discovered> look : looks) {
                found.add(look.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        return found;
    }

    private Discovered look(int instance, DiscoveryLimits limits) {
        try {
            return listed(finder.find(instance), limits);
        } catch (DeviceNotFound e) {
            return unreadable(instance, e.problem());
        } catch (BACnetException | RuntimeException e) {
            LOG.info("Device {} announced itself but could not be read", instance, e);
            return unreadable(instance, Problem.of("connector.discovery.unreadable", String.valueOf(e.getMessage())));
        }
    }

    /** It was found, and that is what somebody looks for; with what is wrong with it. */
    private Discovered unreadable(int instance, Problem problem) {
        List<Problem> problems = new ArrayList<>(announcements.duplicates(instance));
        problems.add(problem);
        return new Discovered(
                String.valueOf(instance),
                "",
                Discovered.Identity.UNKNOWN,
                announcements.place(instance, routers.known()),
                List.of(),
                problems,
                false);
    }

    private Discovered listed(RemoteDevice device, DiscoveryLimits limits) {
        int instance = device.getInstanceNumber();
        var details = new ObjectDetails(gate, device, limits);
        List<Discovered.DiscoveredObject> items = details.read();
        List<Problem> problems = new ArrayList<>(announcements.duplicates(instance));
        problems.addAll(details.problems());
        return new Discovered(
                String.valueOf(instance),
                text(device.getName()),
                new Discovered.Identity(
                        text(device.getVendorName()),
                        text(device.getModelName()),
                        text(device.getDeviceProperty(PropertyIdentifier.firmwareRevision))),
                DeviceLocation.of(device, routers),
                items,
                problems,
                details.complete());
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
