package io.plenum.bacnet;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.emulator.bacnet.HostilePackets;
import io.plenum.link.DeviceStatus;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Anybody in the building's network can send to UDP 47808. Whatever it is, the plant is read on. */
class HostilePacketsTest {

    @Test
    void readingGoesOn() throws Exception {
        try (var peer = new OddPeer(3301, "127.0.3.31", 3).start();
                var rig = new BacnetRig(BacnetRig.FAST).points(3301, 3);
                var stranger = new DatagramSocket(0, InetAddress.getByName("127.0.3.99"))) {
            rig.open(Map.of());
            BacnetRig.await("subscriptions", () -> {
                DeviceStatus status = rig.status(3301);
                return status != null && status.subscribed() == 3;
            });
            for (byte[] packet : HostilePackets.KNOWN) {
                send(stranger, packet);
            }
            send(stranger, new byte[2000]);
            changeArrives(peer, rig, 61);
            mutated(stranger);
            changeArrives(peer, rig, 62);
            repeatedSegments(stranger);
            changeArrives(peer, rig, 63);
            announced(stranger);
            changeArrives(peer, rig, 64);
            long refused = rig.factory.packetsRefused();
            assertThat(refused).isGreaterThan(HostilePackets.KNOWN.size());
            rig.close();
            // Of what is closed too: the gateway counts since its process began.
            assertThat(rig.factory.packetsRefused()).isGreaterThanOrEqualTo(refused);
        }
    }

    private static void changeArrives(OddPeer peer, BacnetRig rig, double value) {
        peer.change(1, value);
        rig.awaitValue(3301, 1, value);
        // And by reading, not by notification only.
        int batches = peer.network.batches.get();
        BacnetRig.await(Duration.ofSeconds(5), "a read", () -> peer.network.batches.get() > batches);
    }

    private static void mutated(DatagramSocket stranger) throws Exception {
        var packets = new HostilePackets(OddPeer.PORT);
        for (int i = 0; i < 5000; i++) {
            send(stranger, packets.mutated());
        }
    }

    /** More devices than any network has: they are counted, and none of them becomes anything here. */
    private static void announced(DatagramSocket stranger) throws Exception {
        var packets = new HostilePackets(OddPeer.PORT);
        for (int i = 0; i < 5000; i++) {
            send(stranger, packets.announcement());
        }
    }

    private static void repeatedSegments(DatagramSocket stranger) throws Exception {
        byte[] segment = HexFormat.of().parseHex("810a00140100" + "3c0105040e" + "0c02000001" + "1e294d4e");
        for (int i = 0; i < 20_000; i++) {
            send(stranger, segment);
        }
    }

    private static void send(DatagramSocket from, byte[] packet) throws Exception {
        InetAddress us = InetAddress.getByName("127.0.3.1");
        from.send(new DatagramPacket(packet, packet.length, us, OddPeer.PORT));
    }
}
