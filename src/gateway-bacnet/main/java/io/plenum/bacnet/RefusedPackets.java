package io.plenum.bacnet;

import io.plenum.bacnet.discovery.DeviceAnnouncements;
import io.plenum.bacnetip.BacnetIpNetwork;
import io.plenum.bacnetip.BacnetIpTraffic;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts the packets that no device can have meant, and announcements of more devices than a network can have, of all networks that are
 * open and of those that were.
 */
final class RefusedPackets {

    private final Map<BacnetIpNetwork, DeviceAnnouncements> open = new HashMap<>();
    private long ofClosed;

    synchronized void opened(BacnetIpNetwork network, DeviceAnnouncements announcements) {
        open.put(network, announcements);
    }

    synchronized void closed(BacnetIpNetwork network) {
        DeviceAnnouncements announcements = open.remove(network);
        if (announcements != null) {
            ofClosed += refused(network.traffic()) + announcements.forgotten();
        }
    }

    synchronized long count() {
        return ofClosed
                + open.entrySet().stream()
                        .mapToLong(each -> refused(each.getKey().traffic())
                                + each.getValue().forgotten())
                        .sum();
    }

    /** What is of no interest here, our own broadcasts for one, is not refused. */
    private static long refused(BacnetIpTraffic traffic) {
        return traffic.malformed() + traffic.oversized() + traffic.hostile() + traffic.capped();
    }
}
