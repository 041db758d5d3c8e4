package io.plenum.bacnetip;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

/** The node's two sockets: its own address, by which it also sends, and the broadcast address, shared with other nodes. */
final class NodeSockets {

    private final InetSocketAddress own;
    private final InetSocketAddress broadcast;
    private final PacketCounters counters;
    private final List<UdpPort> ports = new CopyOnWriteArrayList<>();

    NodeSockets(BacnetIpSettings settings, PacketCounters counters) {
        own = settings.bindAddress();
        broadcast = settings.broadcastAddress();
        this.counters = counters;
    }

    void open(BiConsumer<byte[], InetSocketAddress> receiver) throws IOException {
        ports.add(UdpPort.open(own, false, counters, receiver));
        ports.add(UdpPort.open(broadcast, true, counters, receiver));
    }

    void close() {
        ports.forEach(UdpPort::close);
        ports.clear();
    }

    void send(byte[] packet, InetSocketAddress to) throws IOException {
        UdpPort port =
                ports.stream().findFirst().orElseThrow(() -> new IOException("The network at " + own + " is closed"));
        try {
            port.send(packet, to);
        } catch (IOException e) {
            counters.failures.increment();
            throw e;
        }
    }

    /** For what must harm nothing else where it fails; the failure is counted. */
    void sendQuietly(byte[] packet, InetSocketAddress to) {
        try {
            send(packet, to);
        } catch (IOException e) {
            // Counted.
        }
    }
}
