package io.plenum.bacnet;

import io.plenum.bacnetip.BacnetIpNetwork;
import io.plenum.bacnetip.BacnetIpTraffic;
import java.util.HashSet;
import java.util.Set;

/** Counts the packets that no device can have meant, of all networks that are open and of those that were. */
final class RefusedPackets {

    private final Set<BacnetIpNetwork> open = new HashSet<>();
    private long ofClosed;

    synchronized void opened(BacnetIpNetwork network) {
        open.add(network);
    }

    synchronized void closed(BacnetIpNetwork network) {
        if (open.remove(network)) {
            ofClosed += refused(network.traffic());
        }
    }

    synchronized long count() {
        return ofClosed
                + open.stream().mapToLong(network -> refused(network.traffic())).sum();
    }

    /** What is of no interest here, our own broadcasts for one, is not refused. */
    private static long refused(BacnetIpTraffic traffic) {
        return traffic.malformed() + traffic.oversized() + traffic.hostile() + traffic.capped();
    }
}
