package io.plenum.bacnetip;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;

/**
 * Where a BACnet/IP node stands.
 *
 * @param bind IPv4 address of the node itself, never the wildcard: a socket on the wildcard would steal the unicasts
 *     of other nodes on the same machine
 * @param broadcast broadcast address of its network, such as 192.168.1.255, or 127.255.255.255 on the loopback
 * @param port UDP port of the whole network, usually 47808
 * @param networkNumber number of the local network, 0 where it has none
 */
public record BacnetIpSettings(String bind, String broadcast, int port, int networkNumber) {

    public static final int DEFAULT_PORT = 47808;

    public BacnetIpSettings {
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("Port " + port + " is not between 1 and 65535");
        }
        if (networkNumber < 0 || networkNumber > 65534) {
            throw new IllegalArgumentException("Network number " + networkNumber + " is not between 0 and 65534");
        }
        if (socketAddress(bind, port).getAddress().isAnyLocalAddress()) {
            throw new IllegalArgumentException("Bind to one address, not to all: " + bind);
        }
        socketAddress(broadcast, port);
    }

    /** On the usual port of a network without number. */
    public BacnetIpSettings(String bind, String broadcast) {
        this(bind, broadcast, DEFAULT_PORT, 0);
    }

    InetSocketAddress bindAddress() {
        return socketAddress(bind, port);
    }

    InetSocketAddress broadcastAddress() {
        return socketAddress(broadcast, port);
    }

    /** Numbers only: a name would need a name service, and could change its meaning. */
    static InetSocketAddress socketAddress(String address, int port) {
        if (!address.matches("\\d{1,3}(\\.\\d{1,3}){3}")) {
            throw new IllegalArgumentException("Not an IPv4 address: " + address);
        }
        try {
            return new InetSocketAddress(InetAddress.getByName(address), port);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("Not an IPv4 address: " + address, e);
        }
    }
}
