package io.plenum.bacnetip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.serotonin.bacnet4j.LocalDevice;
import com.serotonin.bacnet4j.RemoteDevice;
import com.serotonin.bacnet4j.transport.DefaultTransport;
import com.serotonin.bacnet4j.util.DiscoveryUtils;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BacnetIpNetworkTest {

    private static final int PORT = 27921;

    private final BacnetIpNetwork hereNetwork = network("127.0.77.1");
    private final BacnetIpNetwork thereNetwork = network("127.0.77.2");
    private final LocalDevice here = new LocalDevice(7701, new DefaultTransport(hereNetwork));
    private final LocalDevice there = new LocalDevice(7702, new DefaultTransport(thereNetwork));

    private static BacnetIpNetwork network(String address) {
        return new BacnetIpNetwork(new BacnetIpSettings(address, "127.255.255.255", PORT, 0));
    }

    @BeforeEach
    void start() throws Exception {
        here.initialize();
        there.initialize();
    }

    @AfterEach
    void stop() {
        here.terminate();
        there.terminate();
    }

    /** The whole reason for this network: many nodes on one machine that hear each other's broadcasts. */
    @Test
    void nodesOnOneMachineFindEachOtherByBroadcast() throws Exception {
        assertThat(here.getRemoteDeviceBlocking(7702, 5000).getInstanceNumber()).isEqualTo(7702);
        assertThat(there.getRemoteDeviceBlocking(7701, 5000).getInstanceNumber())
                .isEqualTo(7701);
    }

    /** Each of these packets stops or silences the bare stack, or is plain rubbish. */
    @Test
    void hostileAndMalformedPacketsDoNoHarm() throws Exception {
        send("810a001301001004090319012e91002f000000"); // UnconfirmedPrivateTransfer
        send("810a000c0104000501111901"); // DeviceCommunicationControl: be silent for ever
        send("810b001601001001c402000001c4000000017502" + "0041"); // I-Have: look at me
        send("810a000b0120ffff00ff10"); // cut off after the header
        send("810affff0100");
        send("00");
        send("820a00080100" + "1008");
        send("810a" + "0600" + "01".repeat(1532));
        awaitPackets(8);

        RemoteDevice remote = here.getRemoteDeviceBlocking(7702, 5000);
        DiscoveryUtils.getExtendedDeviceInformation(here, remote);
        assertThat(remote.getMaxAPDULengthAccepted()).isEqualTo(1476);
        BacnetIpTraffic traffic = thereNetwork.traffic();
        assertThat(traffic.hostile()).isEqualTo(3);
        assertThat(traffic.malformed()).isEqualTo(4);
        assertThat(traffic.oversized()).isEqualTo(1);
    }

    /** One device that repeats a part of an answer for ever must not occupy the stack; the others are heard on. */
    @Test
    void repeatedSegmentsAreCapped() throws Exception {
        byte[] segment = HexFormat.of().parseHex("810a00140100" + "3c0105040e" + "0c02000001" + "1e294d4e");
        try (var repeater = new DatagramSocket(0, InetAddress.getByName("127.0.77.8"))) {
            Instant deadline = Instant.now().plusSeconds(10);
            while (thereNetwork.traffic().capped() == 0 && Instant.now().isBefore(deadline)) {
                repeater.send(new DatagramPacket(segment, segment.length, InetAddress.getByName("127.0.77.2"), PORT));
            }
        }
        assertThat(thereNetwork.traffic().capped()).isPositive();
        assertThat(thereNetwork.traffic().malformed()).isZero();
        assertThat(here.getRemoteDeviceBlocking(7702, 5000).getInstanceNumber()).isEqualTo(7702);
    }

    /** Broadcasts from other IP networks arrive wrapped by a broadcast manager, with the true sender inside. */
    @Test
    void forwardedPacketsAreAnsweredToTheirOrigin() throws Exception {
        try (var asker = new DatagramSocket(PORT, InetAddress.getByName("127.0.77.3"))) {
            asker.setSoTimeout(5000);
            String origin = "7f004d03" + HexFormat.of().toHexDigits((short) PORT);
            send("81040017" + origin + "01040005010c0c02001e16194d"); // ReadProperty: its object name
            var answer = new DatagramPacket(new byte[100], 100);
            asker.receive(answer);
            assertThat(answer.getAddress().getHostAddress()).isEqualTo("127.0.77.2");
        }
    }

    @Test
    void takenAddressIsNamed() {
        var second = new LocalDevice(7703, new DefaultTransport(network("127.0.77.1")));
        assertThatThrownBy(second::initialize).hasMessageContaining("127.0.77.1");
    }

    private static void send(String hex) throws Exception {
        byte[] packet = HexFormat.of().parseHex(hex);
        try (var socket = new DatagramSocket(0, InetAddress.getByName("127.0.77.9"))) {
            socket.send(new DatagramPacket(packet, packet.length, InetAddress.getByName("127.0.77.2"), PORT));
        }
    }

    private void awaitPackets(int count) {
        Instant deadline = Instant.now().plusSeconds(5);
        while (thereNetwork.traffic().packetsIn() < count && Instant.now().isBefore(deadline)) {
            Thread.onSpinWait();
        }
    }
}
