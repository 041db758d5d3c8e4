package io.plenum.bacnet.discovery;

import com.serotonin.bacnet4j.type.constructed.Address;
import com.serotonin.bacnet4j.type.primitive.OctetString;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a device is that does not answer to broadcasts, as an engineer writes it: {@code 10.0.0.5:47808}, or behind a router
 * {@code 2001:12@10.0.0.1:47808} (network, MAC, router). The MAC is a station's number (MS/TP), an address with its port (another
 * BACnet/IP network) or hexadecimal octets ({@code 0a:1f:…}).
 *
 * @param text as it was written, with the port
 * @param router in our own network; null where the device is there itself, or where its router is to be asked for
 */
public record StaticAddress(
        String text, Address target, @Nullable OctetString router) {

    private static final Pattern IP =
            Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})(?::(\\d{1,5}))?");
    private static final Pattern ROUTED = Pattern.compile("(\\d{1,5}):([^@]+)(?:@([^@]+))?");
    private static final Pattern STATION = Pattern.compile("\\d{1,3}");
    private static final Pattern OCTETS = Pattern.compile("[0-9a-f]{2}(:[0-9a-f]{2}){1,17}");
    private static final int HIGHEST_OCTET = 255;
    private static final int HIGHEST_PORT = 65_535;
    /** ASHRAE 135, 6.2.1: 0 and 65535 have a meaning of their own. */
    private static final int HIGHEST_NETWORK = 65_534;

    /**
     * Null where the text is no such address.
     *
     * @param port where none is written
     */
    public static @Nullable StaticAddress parse(String text, int port) {
        OctetString direct = ip(text, port);
        if (direct != null) {
            return new StaticAddress(DeviceLocation.text(direct), new Address(direct), null);
        }
        Matcher parts = ROUTED.matcher(text);
        return parts.matches() ? routed(parts, port) : null;
    }

    private static @Nullable StaticAddress routed(Matcher parts, int port) {
        int network = Integer.parseInt(parts.group(1));
        OctetString mac = mac(parts.group(2), port);
        String at = parts.group(3);
        OctetString router = at == null ? null : ip(at, port);
        if (network < 1 || network > HIGHEST_NETWORK || mac == null || (at != null && router == null)) {
            return null;
        }
        String place = network + ":" + DeviceLocation.text(mac);
        return new StaticAddress(
                router == null ? place : place + "@" + DeviceLocation.text(router), new Address(network, mac), router);
    }

    private static @Nullable OctetString mac(String text, int port) {
        if (STATION.matcher(text).matches()) {
            int station = Integer.parseInt(text);
            return station > HIGHEST_OCTET ? null : new OctetString(new byte[] {(byte) station});
        }
        return OCTETS.matcher(text).matches()
                ? new OctetString(HexFormat.ofDelimiter(":").parseHex(text))
                : ip(text, port);
    }

    private static @Nullable OctetString ip(String text, int standard) {
        Matcher parts = IP.matcher(text);
        if (!parts.matches()) {
            return null;
        }
        byte[] octets = new byte[6];
        for (int i = 0; i < 4; i++) {
            int octet = Integer.parseInt(parts.group(i + 1));
            if (octet > HIGHEST_OCTET) {
                return null;
            }
            octets[i] = (byte) octet;
        }
        String written = parts.group(5);
        int port = written == null ? standard : Integer.parseInt(written);
        octets[4] = (byte) (port >> 8);
        octets[5] = (byte) port;
        return port < 1 || port > HIGHEST_PORT ? null : new OctetString(octets);
    }

    /** Number of the network behind a router; 0 for our own. */
    int network() {
        return target.getNetworkNumber().intValue();
    }
}
