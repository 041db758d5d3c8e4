package io.plenum.bacnetip;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A small broadcast manager (annex J) of the network 127.255.255.255: keeps foreign devices, distributes broadcasts. */
final class BbmdPeer implements AutoCloseable {

    final AtomicInteger registrations = new AtomicInteger();
    volatile boolean refusing;

    private final int port;
    private final DatagramSocket own;
    private final DatagramSocket network;
    private final List<Thread> listeners;
    private final Map<InetSocketAddress, Long> foreign = new ConcurrentHashMap<>();

    BbmdPeer(String address, int port) throws Exception {
        this.port = port;
        own = new DatagramSocket(port, InetAddress.getByName(address));
        own.setBroadcast(true);
        network = shared(new InetSocketAddress(broadcast(), port));
        listeners = List.of(
                Thread.ofVirtual().start(() -> listen(own)), Thread.ofVirtual().start(() -> listen(network)));
    }

    @SuppressWarnings("NullAway") // null makes an unbound socket
    private static DatagramSocket shared(InetSocketAddress address) throws Exception {
        var socket = new DatagramSocket((SocketAddress) null);
        socket.setReuseAddress(true);
        socket.bind(address);
        return socket;
    }

    private static InetAddress broadcast() throws UnknownHostException {
        return InetAddress.getByName("127.255.255.255");
    }

    /** As after a restart. */
    void forget() {
        foreign.clear();
    }

    private void listen(DatagramSocket socket) {
        while (!socket.isClosed()) {
            try {
                var packet = new DatagramPacket(new byte[1600], 1600);
                socket.receive(packet);
                handle(Arrays.copyOf(packet.getData(), packet.getLength()), (InetSocketAddress)
                        packet.getSocketAddress());
            } catch (IOException e) {
                // The test is over.
            }
        }
    }

    private void handle(byte[] packet, InetSocketAddress from) throws IOException {
        if (from.equals(own.getLocalSocketAddress())) {
            return;
        }
        switch (packet[1]) {
            case 0x05 -> register(packet, from);
            case 0x09 -> distribute(packet, from);
            case 0x0b -> toForeign(forwarded(packet, from), from);
            default -> {}
        }
    }

    private void register(byte[] packet, InetSocketAddress from) throws IOException {
        registrations.incrementAndGet();
        if (refusing) {
            answer(from, 0x0030);
            return;
        }
        int seconds = (packet[4] & 0xff) << 8 | packet[5] & 0xff;
        foreign.put(from, System.nanoTime() + seconds * 1_000_000_000L);
        answer(from, 0);
    }

    private void distribute(byte[] packet, InetSocketAddress from) throws IOException {
        if (!known(from)) {
            answer(from, 0x0060);
            return;
        }
        byte[] forwarded = forwarded(packet, from);
        own.send(new DatagramPacket(forwarded, forwarded.length, broadcast(), port));
        toForeign(forwarded, from);
    }

    private boolean known(InetSocketAddress device) {
        Long until = foreign.get(device);
        return until != null && until > System.nanoTime();
    }

    private void toForeign(byte[] packet, InetSocketAddress except) throws IOException {
        for (InetSocketAddress device : foreign.keySet()) {
            if (known(device) && !device.equals(except)) {
                own.send(new DatagramPacket(packet, packet.length, device));
            }
        }
    }

    private static byte[] forwarded(byte[] packet, InetSocketAddress origin) {
        int length = packet.length + 6;
        return ByteBuffer.allocate(length)
                .put((byte) 0x81)
                .put((byte) 0x04)
                .putShort((short) length)
                .put(origin.getAddress().getAddress())
                .putShort((short) origin.getPort())
                .put(packet, 4, packet.length - 4)
                .array();
    }

    private void answer(InetSocketAddress to, int result) throws IOException {
        byte[] packet = {(byte) 0x81, 0, 0, 6, (byte) (result >> 8), (byte) result};
        own.send(new DatagramPacket(packet, packet.length, to));
    }

    @Override
    public void close() {
        own.close();
        network.close();
        try {
            for (Thread listener : listeners) {
                // A socket gives its address back only when nobody waits at it any more.
                listener.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
