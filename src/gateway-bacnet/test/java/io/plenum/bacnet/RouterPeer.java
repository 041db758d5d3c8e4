package io.plenum.bacnet;

import com.serotonin.bacnet4j.LocalDevice;
import com.serotonin.bacnet4j.obj.AnalogValueObject;
import com.serotonin.bacnet4j.transport.DefaultTransport;
import com.serotonin.bacnet4j.type.enumerated.EngineeringUnits;
import com.serotonin.bacnet4j.type.enumerated.PropertyIdentifier;
import com.serotonin.bacnet4j.type.enumerated.Segmentation;
import com.serotonin.bacnet4j.type.primitive.Real;
import com.serotonin.bacnet4j.type.primitive.UnsignedInteger;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A BACnet router between the network of the tests, over real UDP, and networks of MS/TP stations in memory: real devices, whose
 * packets it forwards with source and destination networks as the standard says (ASHRAE 135, 6.2 to 6.5).
 */
final class RouterPeer implements AutoCloseable {

    /** What the stations call the network of the tests. */
    private static final int OUTSIDE = 1;
    /** Octets of a frame of MS/TP that carries no extended data. */
    private static final int LARGEST = 501;

    private static final int BROADCAST = 0xFFFF;

    final AtomicInteger routerQuestions = new AtomicInteger();
    final AtomicInteger forwarded = new AtomicInteger();
    final AtomicInteger tooLong = new AtomicInteger();
    /** It answers no Who-Is-Router-To-Network. */
    volatile boolean silent;
    /** It passes no broadcasts on. */
    volatile boolean withoutBroadcasts;

    final InetSocketAddress address;
    private final DatagramSocket own;
    private final DatagramSocket broadcasts;
    private final Map<Integer, Map<Integer, StationNetwork>> networks = new ConcurrentHashMap<>();
    private final List<LocalDevice> devices = new CopyOnWriteArrayList<>();
    private final Map<Integer, List<AnalogValueObject>> values = new TreeMap<>();
    private final List<Thread> listeners;

    RouterPeer(String host) throws Exception {
        this(host, "127.255.255.255");
    }

    /** @param broadcast address of the network outside */
    RouterPeer(String host, String broadcast) throws Exception {
        address = new InetSocketAddress(InetAddress.getByName(host), OddPeer.PORT);
        own = new DatagramSocket(address);
        own.setBroadcast(true);
        broadcasts = shared(new InetSocketAddress(InetAddress.getByName(broadcast), OddPeer.PORT));
        listeners = List.of(
                Thread.ofVirtual().start(() -> listen(own)), Thread.ofVirtual().start(() -> listen(broadcasts)));
    }

    @SuppressWarnings("NullAway") // null makes an unbound socket
    private static DatagramSocket shared(InetSocketAddress address) throws Exception {
        var socket = new DatagramSocket((SocketAddress) null);
        socket.setReuseAddress(true);
        socket.bind(address);
        return socket;
    }

    /** A controller at MS/TP: packets of 480 octets, no segmentation. */
    RouterPeer station(int network, int mac, int instance, int objects) throws Exception {
        var wire = new StationNetwork(this, network, mac);
        var device = new LocalDevice(instance, new DefaultTransport(wire));
        device.getDeviceObject()
                .writePropertyInternal(PropertyIdentifier.maxApduLengthAccepted, new UnsignedInteger(480));
        device.getDeviceObject()
                .writePropertyInternal(PropertyIdentifier.segmentationSupported, Segmentation.noSegmentation);
        List<AnalogValueObject> made = new ArrayList<>();
        for (int i = 0; i < objects; i++) {
            made.add(new AnalogValueObject(device, i, "value " + i, 20f, EngineeringUnits.degreesCelsius, false)
                    .supportCovReporting(0.1f));
        }
        values.put(instance, made);
        networks.computeIfAbsent(network, any -> new ConcurrentHashMap<>()).put(mac, wire);
        device.initialize();
        devices.add(device);
        return this;
    }

    void change(int instance, int object, double value) {
        Objects.requireNonNull(values.get(instance))
                .get(object)
                .writePropertyInternal(PropertyIdentifier.presentValue, new Real((float) value));
    }

    /** The most requests that were on their way to the station at a time. */
    int mostInFlight(int network, int mac) {
        Map<Integer, StationNetwork> stations = networks.getOrDefault(network, Map.of());
        return Objects.requireNonNull(stations.get(mac)).mostInFlight.get();
    }

    private void listen(DatagramSocket socket) {
        while (!socket.isClosed()) {
            try {
                var packet = new DatagramPacket(new byte[1600], 1600);
                socket.receive(packet);
                if (!packet.getSocketAddress().equals(address) && packet.getLength() > 6) {
                    inward(Arrays.copyOfRange(packet.getData(), 4, packet.getLength()), (InetSocketAddress)
                            packet.getSocketAddress());
                }
            } catch (IOException e) {
                // The test is over.
            }
        }
    }

    private void inward(byte[] npdu, InetSocketAddress from) throws IOException {
        NetworkHeader header = NetworkHeader.of(npdu);
        if (header.isNetworkMessage()) {
            if (header.contents()[0] == 0) {
                routerQuestions.incrementAndGet();
                introduce(header.contents());
            }
            return;
        }
        if (header.destination() == NetworkHeader.NONE || (header.isBroadcast() && withoutBroadcasts)) {
            return;
        }
        if (header.contents().length > LARGEST) {
            tooLong.incrementAndGet();
            return;
        }
        byte[] packet = header.from(OUTSIDE, mac(from));
        for (StationNetwork station : stations(header)) {
            forwarded.incrementAndGet();
            station.deliver(packet);
        }
    }

    private Collection<StationNetwork> stations(NetworkHeader header) {
        List<StationNetwork> addressed = new ArrayList<>();
        networks.forEach((number, stations) -> stations.forEach((mac, station) -> {
            boolean here = header.destination() == number || header.destination() == BROADCAST;
            boolean meant = header.address().length == 0 || (header.address()[0] & 0xff) == mac;
            if (here && meant) {
                addressed.add(station);
            }
        }));
        return addressed;
    }

    /** I-Am-Router-To-Network, to all, with the networks that were asked for. */
    private void introduce(byte[] question) throws IOException {
        if (silent) {
            return;
        }
        ByteBuffer answer = ByteBuffer.allocate(64).put(new byte[] {1, (byte) 0x80, 1});
        int asked = question.length >= 3 ? (question[1] & 0xff) << 8 | (question[2] & 0xff) : BROADCAST;
        networks.keySet().stream()
                .filter(number -> asked == BROADCAST || asked == number)
                .forEach(number -> answer.putShort(number.shortValue()));
        if (answer.position() > 3) {
            send(Arrays.copyOf(answer.array(), answer.position()), null);
        }
    }

    /** What a station sends. */
    void outward(byte[] npdu, int network, int mac) {
        NetworkHeader header = NetworkHeader.of(npdu);
        byte[] packet = header.from(network, new byte[] {(byte) mac});
        try {
            if (header.destination() == OUTSIDE && header.address().length == 6) {
                send(packet, header.address());
            } else if (header.destination() == BROADCAST && !withoutBroadcasts) {
                send(packet, null);
            }
        } catch (IOException e) {
            // The test is over.
        }
    }

    private void send(byte[] npdu, byte @org.jspecify.annotations.Nullable [] mac) throws IOException {
        byte[] packet = ByteBuffer.allocate(npdu.length + 4)
                .put((byte) 0x81)
                .put((byte) (mac == null ? 0x0b : 0x0a))
                .putShort((short) (npdu.length + 4))
                .put(npdu)
                .array();
        InetSocketAddress to = mac == null
                ? (InetSocketAddress) broadcasts.getLocalSocketAddress()
                : new InetSocketAddress(
                        InetAddress.getByAddress(Arrays.copyOf(mac, 4)), (mac[4] & 0xff) << 8 | (mac[5] & 0xff));
        own.send(new DatagramPacket(packet, packet.length, to));
    }

    private static byte[] mac(InetSocketAddress address) {
        return ByteBuffer.allocate(6)
                .put(address.getAddress().getAddress())
                .putShort((short) address.getPort())
                .array();
    }

    @Override
    public void close() {
        devices.forEach(LocalDevice::terminate);
        own.close();
        broadcasts.close();
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
