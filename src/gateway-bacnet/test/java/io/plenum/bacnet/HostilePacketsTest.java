package io.plenum.bacnet;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.link.DeviceStatus;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Anybody in the building's network can send to UDP 47808. Whatever it is, the plant is read on. */
class HostilePacketsTest {

    private static final String[] PACKETS = {
        "810a001301001004090319012e91002f000000", // UnconfirmedPrivateTransfer
        "810a000c0104000501111901", // DeviceCommunicationControl: be silent for ever
        "810a000c010400050114090119", // cut off, with a wrong length
        "810a000b0120ffff00ff10", // cut off after the network header
        "810a00170100100d0cffffffff1c020000002c0000000039004e", // a notification that ends in the middle
        "810a000f0100300a0c0c00000001194e3e", // an answer that nobody has asked for
        "810400177f000315bb7c01040005010c0c02001e16194d", // forwarded by nobody we know
        "8100000600ff",
        "00",
    };

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
            for (String packet : PACKETS) {
                send(stranger, HexFormat.of().parseHex(packet));
            }
            send(stranger, new byte[2000]);
            changeArrives(peer, rig, 61);
            mutated(stranger);
            changeArrives(peer, rig, 62);
            repeatedSegments(stranger);
            changeArrives(peer, rig, 63);
            long refused = rig.factory.packetsRefused();
            assertThat(refused).isGreaterThan(PACKETS.length);
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

    /** The same ones at each run. */
    private static void mutated(DatagramSocket stranger) throws Exception {
        var random = new Random(47808);
        for (int i = 0; i < 5000; i++) {
            byte[] packet = HexFormat.of().parseHex(PACKETS[random.nextInt(PACKETS.length)]);
            for (int flips = random.nextInt(4); flips >= 0 && packet.length > 6; flips--) {
                packet[4 + random.nextInt(packet.length - 4)] = (byte) random.nextInt();
            }
            if (packet.length > 4) {
                packet[2] = 0;
                packet[3] = (byte) packet.length;
            }
            send(stranger, packet);
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
