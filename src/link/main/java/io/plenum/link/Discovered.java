package io.plenum.link;

import io.plenum.point.device.DeviceDeclaration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A device that discovery found, with the objects or nodes it offers as far as they could be read.
 *
 * @param problems what could not be read, and where the list was cut off
 * @param complete whether everything that the device offers is in the list
 */
public record Discovered(
        String address,
        String name,
        Identity identity,
        Location location,
        List<DiscoveredObject> items,
        List<Problem> problems,
        boolean complete) {

    public Map<String, DeviceDeclaration> declarations() {
        return items.stream()
                .collect(Collectors.toMap(DiscoveredObject::address, DiscoveredObject::declared, (one, other) -> one));
    }

    /** What it is; empty where the device does not say. */
    public record Identity(String vendor, String model, String firmware) {

        public static final Identity UNKNOWN = new Identity("", "", "");
    }

    /**
     * Where it is.
     *
     * @param host address and port by which it is reached, that of its router where it is behind one
     * @param network number of its BACnet network; null where it is our own or there are none
     * @param mac its address in that network, hexadecimal or, where it is a number of one octet, decimal; empty where there is none
     */
    public record Location(String host, @Nullable Integer network, String mac) {}

    /**
     * @param address as in {@link io.plenum.point.PointSource}
     * @param identity which object of which BACnet device it stands for, where it is a server of another protocol that says so:
     *     {@code 1205/analog-input,3}; empty for any other
     */
    public record DiscoveredObject(
            String address,
            String name,
            String description,
            DeviceDeclaration declared,
            boolean writable,
            String identity) {

        /** One that stands for itself. */
        public DiscoveredObject(
                String address, String name, String description, DeviceDeclaration declared, boolean writable) {
            this(address, name, description, declared, writable, "");
        }

        /** Symbol as the device says, empty where none. */
        public String unit() {
            return declared.unit();
        }
    }
}
