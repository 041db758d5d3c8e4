package io.plenum.bacnet.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.serotonin.bacnet4j.npdu.ip.IpNetworkUtils;
import com.serotonin.bacnet4j.service.unconfirmed.IAmRequest;
import com.serotonin.bacnet4j.type.constructed.Address;
import com.serotonin.bacnet4j.type.enumerated.ObjectType;
import com.serotonin.bacnet4j.type.enumerated.Segmentation;
import com.serotonin.bacnet4j.type.primitive.ObjectIdentifier;
import com.serotonin.bacnet4j.type.primitive.UnsignedInteger;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class DeviceAnnouncementsTest {

    private static final int FLOOD = DeviceAnnouncements.MOST_DEVICES + 500;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-29T20:00:00Z"), ZoneOffset.UTC);

    private final DeviceAnnouncements announcements = new DeviceAnnouncements(CLOCK);

    private void announce(int instance, String host) {
        Address from = IpNetworkUtils.toAddress(host, 47808);
        announcements.add(
                new IAmRequest(
                        new ObjectIdentifier(ObjectType.device, instance),
                        new UnsignedInteger(1476),
                        Segmentation.noSegmentation,
                        new UnsignedInteger(555)),
                from);
    }

    private void flood() {
        for (int instance = 1; instance <= FLOOD; instance++) {
            announce(instance, "10.0.0." + instance % 250);
        }
    }

    /** Anybody can announce millions of devices that do not exist: memory is bounded, and what was forgotten is counted. */
    @Test
    void aFloodIsBoundedAndCounted() {
        flood();
        assertThat(announcements.recent()).hasSize(DeviceAnnouncements.MOST_DEVICES);
        assertThat(announcements.forgotten()).isEqualTo(FLOOD - DeviceAnnouncements.MOST_DEVICES);
    }

    /** Else nobody could set up a device any more until the gateway is restarted, nor see that two have the same number. */
    @Test
    void afterAFloodDiscoveryFindsWhoAnnouncesItself() {
        flood();
        announcements.forgetRecent();
        announce(400_000, "10.0.1.1");
        announce(400_000, "10.0.1.2");
        assertThat(announcements.recent()).containsExactly(400_000);
        assertThat(announcements.duplicates()).containsExactly(400_000);
    }

    /** Whoever goes on announcing itself is not forgotten for those who did it once. */
    @Test
    void whoWasHeardLastIsKept() {
        announce(400_000, "10.0.1.1");
        for (int instance = 1; instance <= FLOOD; instance++) {
            announce(instance, "10.0.0.1");
            if (instance % 1000 == 0) {
                announce(400_000, "10.0.1.1");
            }
        }
        announce(400_000, "10.0.1.2");
        assertThat(announcements.duplicates()).containsExactly(400_000);
    }
}
