package io.plenum.emulator.bacnet;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * A stranger in the network of controllers: sends {@link HostilePackets} from one address of this machine to another one.
 * Arguments: from, to, port, how many mutated packets, how many announcements, how many packets a second.
 */
public final class StrangerMain {

    private static final long SECOND = 1_000_000_000L;

    private StrangerMain() {}

    public static void main(String[] arguments) throws IOException {
        InetAddress from = InetAddress.getByName(arguments[0]);
        var to = new InetSocketAddress(arguments[1], Integer.parseInt(arguments[2]));
        int rate = Integer.parseInt(arguments[5]);
        var packets = new HostilePackets(to.getPort());
        try (var socket = new DatagramSocket(0, from)) {
            send(socket, to, Integer.parseInt(arguments[3]), rate, packets::mutated);
            send(socket, to, Integer.parseInt(arguments[4]), rate, packets::announcement);
        }
    }

    private static void send(DatagramSocket socket, InetSocketAddress to, int count, int rate, Supplier<byte[]> packets)
            throws IOException {
        long begin = System.nanoTime();
        for (long sent = 0; sent < count; sent++) {
            byte[] packet = packets.get();
            socket.send(new DatagramPacket(packet, packet.length, to));
            for (long early = begin + sent * SECOND / rate - System.nanoTime();
                    early > 0;
                    early = begin + sent * SECOND / rate - System.nanoTime()) {
                LockSupport.parkNanos(early);
            }
        }
    }
}
