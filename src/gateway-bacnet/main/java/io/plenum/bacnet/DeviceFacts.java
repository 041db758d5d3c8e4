package io.plenum.bacnet;

import com.serotonin.bacnet4j.RemoteDevice;
import io.plenum.bacnet.discovery.DeviceLocation;
import io.plenum.bacnet.discovery.NetworkRouters;
import io.plenum.link.Discovered;
import io.plenum.link.Problem;
import java.util.List;

/** What is worth knowing of a device without being wrong: where it is. Thread-safe. */
final class DeviceFacts {

    private final NetworkRouters routers;
    private volatile List<Problem> place = List.of();

    DeviceFacts(NetworkRouters routers) {
        this.routers = routers;
    }

    void found(RemoteDevice remote) {
        Discovered.Location at = DeviceLocation.of(remote, routers);
        place = List.of(
                at.network() == null
                        ? Problem.of("connector.fact.bacnet-at", at.host())
                        : Problem.of(
                                "connector.fact.bacnet-behind", at.network().toString(), at.mac(), at.host()));
    }

    List<Problem> all() {
        return place;
    }
}
