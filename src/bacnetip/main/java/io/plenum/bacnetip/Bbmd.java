package io.plenum.bacnetip;

import java.net.InetSocketAddress;
import java.time.Duration;

/**
 * The broadcast manager of another IP network, with which a node registers as a foreign device: it then hears that network's
 * broadcasts and can send its own there.
 *
 * @param host IPv4 address
 * @param timeToLive how long the manager keeps a registration; renewed at half of it; whole seconds, 1 s to 18 h
 */
public record Bbmd(String host, int port, Duration timeToLive) {

    private static final long LONGEST_SECONDS = 65535;

    public Bbmd {
        BacnetIpSettings.socketAddress(host, port);
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("Port " + port + " is not between 1 and 65535");
        }
        long seconds = timeToLive.toSeconds();
        if (seconds < 1 || seconds > LONGEST_SECONDS) {
            throw new IllegalArgumentException("Time to live " + seconds + " is not between 1 and " + LONGEST_SECONDS);
        }
    }

    InetSocketAddress address() {
        return BacnetIpSettings.socketAddress(host, port);
    }
}
