package io.plenum.drill.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

/** The drill's own client of BACnet: what it misreads, the drill cannot vouch for. */
class SlotClientTest {

    private static final String CLIENT = "127.0.88.31";
    private static final String DEVICE = "127.0.88.32";

    /** The number of object 62 is 3E, which is an opening tag where a tag is expected (ASHRAE 135, 20.2.1.3.2): it is none in an identifier. */
    @Test
    void anObjectsNumberIsNotTakenForATag() throws Exception {
        try (DatagramSocket device = new DatagramSocket(new InetSocketAddress(DEVICE, 0));
                SlotClient client = new SlotClient(CLIENT, DEVICE, device.getLocalPort())) {
            Thread answering = Thread.ofVirtual().start(() -> answer(device, 21.5f));

            assertThat(client.read(62, 8)).isEqualTo(21.5);

            answering.join();
        }
    }

    /** As {@code ReadProperty-ACK}: object, property and index of the request, and a REAL between tags. */
    private static void answer(DatagramSocket device, float value) {
        try {
            DatagramPacket request = new DatagramPacket(new byte[100], 100);
            device.receive(request);
            byte[] asked = request.getData();
            ByteBuffer answer = ByteBuffer.allocate(26);
            answer.put(new byte[] {(byte) 0x81, 0x0A, 0, 26, 0x01, 0x00, 0x30, asked[8], 0x0C});
            answer.put(asked, 10, 9);
            answer.put((byte) 0x3E).put((byte) 0x44).putFloat(value).put((byte) 0x3F);
            device.send(new DatagramPacket(answer.array(), answer.position(), request.getSocketAddress()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
