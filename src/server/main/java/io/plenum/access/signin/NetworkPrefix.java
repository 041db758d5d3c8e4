package io.plenum.access.signin;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/**
 * What counts as one place on the net: an IPv4 address, or the 64 bits of an IPv6 address that a provider gives to a household.
 * Whoever has one of the latter has 2^64 addresses, so counting them singly counts nothing.
 */
public final class NetworkPrefix {

    private static final int NETWORK_BYTES = 8;

    private NetworkPrefix() {}

    /** @return the same words for all of one place; what is no address, as it is */
    public static String of(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            InetAddress parsed = InetAddress.ofLiteral(address.replaceFirst("%.*", ""));
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(parsed.getAddress(), 0, NETWORK_BYTES) + "/64"
                    : parsed.getHostAddress();
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
