package io.plenum.link.wire;

import io.plenum.link.Discovered;
import io.plenum.link.Discovered.DiscoveredObject;
import io.plenum.link.DiscoveryLimits;
import io.plenum.link.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts the parts of discovered devices together as they come. Not for several threads at once. */
public final class DiscoveredParts {

    private final Map<String, Parts> devices = new LinkedHashMap<>();
    private int objects;

    private record Parts(Discovered first, List<DiscoveredObject> items, List<Problem> problems) {}

    /**
     * Takes the next part of whichever device.
     *
     * @throws WireFormatException where there are more objects than any discovery may find
     */
    public void add(io.plenum.link.proto.Discovered message) throws WireFormatException {
        objects += 1 + message.getObjectCount();
        if (objects > 2 * DiscoveryLimits.MOST_OBJECTS) {
            throw new WireFormatException("More objects were discovered than a discovery may find");
        }
        Discovered part = DiscoveredCodec.read(message);
        Parts device =
                devices.computeIfAbsent(part.address(), any -> new Parts(part, new ArrayList<>(), new ArrayList<>()));
        device.items().addAll(part.items());
        device.problems().addAll(part.problems());
    }

    /** In the order in which they came. */
    public List<Discovered> devices() {
        return devices.values().stream().map(DiscoveredParts::whole).toList();
    }

    private static Discovered whole(Parts device) {
        Discovered first = device.first();
        return new Discovered(
                first.address(),
                first.name(),
                first.identity(),
                first.location(),
                List.copyOf(device.items()),
                List.copyOf(device.problems()),
                first.complete());
    }
}
