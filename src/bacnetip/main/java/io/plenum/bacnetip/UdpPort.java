package io.plenum.bacnetip;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.BiConsumer;

/** One UDP socket with the (virtual) thread that listens to it until it is closed. */
final class UdpPort {

    /** Longest BACnet/IP packet: 1476 bytes of APDU, the longest network header, the envelope; rounded as in annex J. */
    private static final int MAX_PACKET = 1515;

    private static final int RECEIVE_BUFFER = 1 << 20;

    private final DatagramSocket socket;
    private final PacketCounters counters;
    private final BiConsumer<byte[], InetSocketAddress> receiver;
    private volatile Thread listener = Thread.currentThread();

    private UdpPort(DatagramSocket socket, PacketCounters counters, BiConsumer<byte[], InetSocketAddress> receiver) {
        this.socket = socket;
        this.counters = counters;
        this.receiver = receiver;
    }

    /** @param shared whether other nodes of this machine may stand on the same address */
    static UdpPort open(
            SocketAddress address,
            boolean shared,
            PacketCounters counters,
            BiConsumer<byte[], InetSocketAddress> receiver)
            throws IOException {
        // Null makes an unbound socket: the option must be set before it binds.
        @SuppressWarnings("NullAway")
        DatagramSocket socket = new DatagramSocket((SocketAddress) null);
        try {
            socket.setReuseAddress(shared);
            socket.setBroadcast(true);
            socket.setReceiveBufferSize(RECEIVE_BUFFER);
            socket.bind(address);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
        var port = new UdpPort(socket, counters, receiver);
        port.listener = Thread.ofVirtual().name("bacnet-udp " + address).start(port::listen);
        return port;
    }

    void send(byte[] packet, InetSocketAddress to) throws IOException {
        socket.send(new DatagramPacket(packet, packet.length, to));
        counters.packetsOut.increment();
        counters.bytesOut.add(packet.length);
    }

    /** Returns when the address is free again, which is only when nobody waits in receive any more. */
    void close() {
        socket.close();
        try {
            if (listener != Thread.currentThread()) {
                listener.join(Duration.ofSeconds(1));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen() {
        byte[] buffer = new byte[MAX_PACKET + 1];
        while (!socket.isClosed()) {
            try {
                var packet = new DatagramPacket(buffer, buffer.length);
                socket.receive(packet);
                accept(packet);
            } catch (IOException | RuntimeException e) {
                // A closed socket ends the loop; anything else concerns one packet only.
                if (!socket.isClosed()) {
                    counters.failures.increment();
                }
            }
        }
    }

    private void accept(DatagramPacket packet) {
        counters.packetsIn.increment();
        counters.bytesIn.add(packet.getLength());
        if (packet.getLength() > MAX_PACKET) {
            counters.oversized.increment();
            return;
        }
        receiver.accept(
                Arrays.copyOf(packet.getData(), packet.getLength()), (InetSocketAddress) packet.getSocketAddress());
    }
}
