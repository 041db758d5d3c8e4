package io.plenum.bacnet.discovery;

import com.serotonin.bacnet4j.RemoteDevice;
import com.serotonin.bacnet4j.type.constructed.Address;
import com.serotonin.bacnet4j.type.primitive.OctetString;
import io.plenum.link.Discovered;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Addresses as people write them. */
public final class DeviceLocation {

    private static final int IP_AND_PORT = 6;

    private DeviceLocation() {}

    public static Discovered.Location of(RemoteDevice device, NetworkRouters routers) {
        return of(device.getAddress(), routers.known());
    }

    static String shortText(Address address) {
        return shortText(of(address, Map.of()));
    }

    /** In one word: host and port, or network and MAC. */
    public static String shortText(Discovered.Location place) {
        return place.network() == null ? place.host() : place.network() + ":" + place.mac();
    }

    /** @param routers by the number of the network to which they lead */
    static Discovered.Location of(Address address, Map<Integer, OctetString> routers) {
        int network = address.getNetworkNumber().intValue();
        String mac = text(address.getMacAddress());
        return network == Address.LOCAL_NETWORK
                ? new Discovered.Location(mac, null, "")
                : new Discovered.Location(text(routers.get(network)), network, mac);
    }

    /** An IP address with its port, the number of an MS/TP station, else hexadecimal. */
    static String text(@Nullable OctetString mac) {
        if (mac == null) {
            return "";
        }
        byte[] octets = mac.getBytes();
        return switch (octets.length) {
            case 0 -> "";
            case 1 -> String.valueOf(octets[0] & 0xff);
            case IP_AND_PORT ->
                (octets[0] & 0xff) + "." + (octets[1] & 0xff) + "." + (octets[2] & 0xff) + "." + (octets[3] & 0xff)
                        + ":" + (((octets[4] & 0xff) << 8) | (octets[5] & 0xff));
            default -> HexFormat.ofDelimiter(":").formatHex(octets);
        };
    }
}
