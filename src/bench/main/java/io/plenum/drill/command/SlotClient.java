package io.plenum.drill.command;

import io.plenum.drill.PeerMain;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes slots of priority arrays, as a workstation of somebody else does: a BACnet client of two services that shares nothing
 * with the gateway's stack (ASHRAE 135, 15.5 and 15.9). For one thread.
 */
public final class SlotClient implements AutoCloseable {

    private static final String OWN = "127.0.88.7";
    private static final int MOST = 1500;
    private static final int TIMEOUT = 500;
    private static final int TRIES = 5;
    private static final int HEAD = 6;

    private static final int ECHOED = 9;

    private static final int READ = 12;
    private static final int WRITE = 15;
    private static final int SIMPLE_ACK = 0x20;
    private static final int COMPLEX_ACK = 0x30;
    private static final int ANALOG_VALUE = 2;
    private static final int PRESENT_VALUE = 85;
    private static final int PRIORITY_ARRAY = 87;
    private static final int OPENING_3 = 0x3E;
    private static final int CLOSING_3 = 0x3F;
    private static final int REAL = 0x44;
    private static final int NULL = 0x00;

    private final DatagramSocket socket;
    private final InetSocketAddress device;
    private int invoke;

    /** Of the drill's device. */
    SlotClient() throws IOException {
        this(OWN, PeerMain.DEVICE_ADDRESS, PeerMain.PORT);
    }

    /** Of another one; its own address needs no port. */
    public SlotClient(String own, String address, int port) throws IOException {
        device = new InetSocketAddress(InetAddress.getByName(address), port);
        socket = new DatagramSocket(new InetSocketAddress(InetAddress.getByName(own), 0));
        socket.setSoTimeout(TIMEOUT);
    }

    /** Null where the slot is free. */
    public @Nullable Double read(int object, int priority) throws IOException {
        ByteBuffer request = request(READ, object, PRIORITY_ARRAY);
        request.put((byte) 0x29).put((byte) priority);
        ByteBuffer answer = answer(request, COMPLEX_ACK);
        // Object, property and index are those of the request, in tags of five, two and two octets.
        answer.position(answer.position() + ECHOED);
        if (answer.get() != OPENING_3) {
            throw new IOException("The device answers " + Arrays.toString(answer.array()));
        }
        int tag = answer.get() & 0xFF;
        return switch (tag) {
            case NULL -> null;
            case REAL -> (double) answer.getFloat();
            default -> throw new IOException("A slot of the type %x".formatted(tag));
        };
    }

    /** Null frees the slot. */
    public void write(int object, int priority, @Nullable Double value) throws IOException {
        ByteBuffer request = request(WRITE, object, PRESENT_VALUE);
        request.put((byte) OPENING_3);
        if (value == null) {
            request.put((byte) NULL);
        } else {
            request.put((byte) REAL).putFloat(value.floatValue());
        }
        request.put((byte) CLOSING_3).put((byte) 0x49).put((byte) priority);
        ByteBuffer unused = answer(request, SIMPLE_ACK);
    }

    /** A confirmed request about an analogue value, behind the heads of BACnet/IP and of the network. */
    private ByteBuffer request(int service, int object, int property) {
        invoke = invoke + 1 & 0xFF;
        ByteBuffer request = ByteBuffer.allocate(MOST);
        request.put((byte) 0x81)
                .put((byte) 0x0A)
                .putShort((short) 0)
                .put((byte) 0x01)
                .put((byte) 0x04);
        request.put((byte) 0x00).put((byte) 0x05).put((byte) invoke).put((byte) service);
        request.put((byte) 0x0C).putInt(ANALOG_VALUE << 22 | object);
        return request.put((byte) 0x19).put((byte) property);
    }

    private ByteBuffer answer(ByteBuffer request, int wanted) throws IOException {
        int length = request.position();
        request.putShort(2, (short) length);
        for (int once = 0; once < TRIES; once++) {
            socket.send(new DatagramPacket(request.array(), length, device));
            ByteBuffer answer = received();
            if (answer != null) {
                int type = answer.get(HEAD) & 0xF0;
                if (type != wanted) {
                    throw new IOException("The device answers " + Arrays.toString(answer.array()));
                }
                return answer.position(HEAD + 3);
            }
        }
        throw new IOException("The device does not answer");
    }

    /** The answer to the last request; null where it does not come in time. */
    private @Nullable ByteBuffer received() throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[MOST], MOST);
        try {
            do {
                socket.receive(packet);
            } while (packet.getLength() < HEAD + 3 || (packet.getData()[HEAD + 1] & 0xFF) != invoke);
            return ByteBuffer.wrap(packet.getData(), 0, packet.getLength());
        } catch (SocketTimeoutException silence) {
            return null;
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
