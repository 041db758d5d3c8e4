package io.plenum.link.wire;

import io.plenum.link.Discovered;
import io.plenum.link.Discovered.DiscoveredObject;
import io.plenum.link.Discovered.Identity;
import io.plenum.link.Discovered.Location;
import io.plenum.link.DiscoveryLimits;
import io.plenum.link.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A device that was found, in parts of a thousand objects. */
public final class DiscoveredCodec {

    private static final int OBJECTS_OF_PART = 1_000;

    private DiscoveredCodec() {}

    /** At least one part, each made when it is asked for; all of them bear the device's address, problems come with the first. */
    public static Stream<io.plenum.link.proto.Discovered> write(Discovered device) {
        List<DiscoveredObject> items = device.items();
        int parts = Math.max(1, Math.ceilDiv(items.size(), OBJECTS_OF_PART));
        return IntStream.range(0, parts).mapToObj(part -> {
            int from = part * OBJECTS_OF_PART;
            io.plenum.link.proto.Discovered.Builder message = head(device);
            if (part == 0) {
                message.addAllProblem(TextCodec.write(device.problems()));
            }
            items.subList(from, Math.min(items.size(), from + OBJECTS_OF_PART))
                    .forEach(each -> message.addObject(write(each)));
            return message.build();
        });
    }

    private static io.plenum.link.proto.Discovered.Builder head(Discovered device) {
        io.plenum.link.proto.Discovered.Builder head = io.plenum.link.proto.Discovered.newBuilder()
                .setAddress(device.address())
                .setName(device.name())
                .setVendor(device.identity().vendor())
                .setModel(device.identity().model())
                .setFirmware(device.identity().firmware())
                .setHost(device.location().host())
                .setMac(device.location().mac())
                .setComplete(device.complete());
        Integer network = device.location().network();
        return network == null ? head : head.setNetwork(network);
    }

    private static io.plenum.link.proto.DiscoveredObject write(DiscoveredObject object) {
        return io.plenum.link.proto.DiscoveredObject.newBuilder()
                .setAddress(object.address())
                .setName(object.name())
                .setDescription(object.description())
                .setDeclared(DeclarationsCodec.write(object.declared()))
                .setWritable(object.writable())
                .setIdentity(object.identity())
                .build();
    }

    /** One part, with the objects that came in it. */
    static Discovered read(io.plenum.link.proto.Discovered part) {
        return new Discovered(
                part.getAddress(),
                part.getName(),
                new Identity(part.getVendor(), part.getModel(), part.getFirmware()),
                new Location(part.getHost(), part.hasNetwork() ? part.getNetwork() : null, part.getMac()),
                part.getObjectList().stream().map(DiscoveredCodec::read).toList(),
                TextCodec.problems(part.getProblemList()),
                part.getComplete());
    }

    private static DiscoveredObject read(io.plenum.link.proto.DiscoveredObject object) {
        return new DiscoveredObject(
                object.getAddress(),
                object.getName(),
                object.getDescription(),
                DeclarationsCodec.read(object.getDeclared()),
                object.getWritable(),
                object.getIdentity());
    }

    /** Puts the parts of discovered devices together as they come. Not for several threads at once. */
    public static final class Parts {

        private final Map<String, PartsOfDevice> devices = new LinkedHashMap<>();
        private int objects;

        private record PartsOfDevice(Discovered first, List<DiscoveredObject> items, List<Problem> problems) {}

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
            PartsOfDevice device = devices.computeIfAbsent(
                    part.address(), any -> new PartsOfDevice(part, new ArrayList<>(), new ArrayList<>()));
            device.items().addAll(part.items());
            device.problems().addAll(part.problems());
        }

        /** In the order in which they came. */
        public List<Discovered> devices() {
            return devices.values().stream().map(Parts::whole).toList();
        }

        private static Discovered whole(PartsOfDevice device) {
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
}
