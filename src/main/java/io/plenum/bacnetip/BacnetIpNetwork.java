package io.plenum.bacnetip;

import com.serotonin.bacnet4j.apdu.APDU;
import com.serotonin.bacnet4j.enums.MaxApduLength;
import com.serotonin.bacnet4j.exception.BACnetException;
import com.serotonin.bacnet4j.npdu.MessageValidationException;
import com.serotonin.bacnet4j.npdu.NPDU;
import com.serotonin.bacnet4j.npdu.Network;
import com.serotonin.bacnet4j.npdu.NetworkIdentifier;
import com.serotonin.bacnet4j.npdu.ip.IpNetworkIdentifier;
import com.serotonin.bacnet4j.npdu.ip.IpNetworkUtils;
import com.serotonin.bacnet4j.transport.Transport;
import com.serotonin.bacnet4j.type.constructed.Address;
import com.serotonin.bacnet4j.type.primitive.OctetString;
import com.serotonin.bacnet4j.util.sero.ByteQueue;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * BACnet/IP for a {@link com.serotonin.bacnet4j.LocalDevice}, in place of BACnet4J's own IpNetwork:
 *
 * <pre>{@code
 * var network = new BacnetIpNetwork(new BacnetIpSettings("192.168.1.20", "192.168.1.255"));
 * var device = new LocalDevice(instance, new DefaultTransport(network)).withPassword(random);
 * device.initialize();          // opens the sockets
 * network.traffic().hostile();  // counters, at any time
 * device.terminate();           // closes them
 * }</pre>
 *
 * <p>One socket stands on the node's own address and a second one, shared with other nodes of the machine, on the
 * broadcast address: a socket on one address never hears broadcasts, one on the wildcard takes its neighbours'
 * unicasts. Every packet is bounded, counted and judged before the stack decodes it ({@link PacketCheck}).
 *
 * <p>{@link #initialize} throws a {@link BACnetException} that names the address where it is taken or unknown here.
 */
public class BacnetIpNetwork extends Network {

    private final BacnetIpSettings settings;
    private final InetSocketAddress self;
    private final OctetString selfMac;
    private final OctetString broadcastMac;
    private final PacketCounters counters = new PacketCounters();
    private final LongAdder unheard = new LongAdder();
    private final List<UdpPort> ports = new CopyOnWriteArrayList<>();

    public BacnetIpNetwork(BacnetIpSettings settings) {
        super(settings.networkNumber());
        this.settings = settings;
        self = settings.bindAddress();
        selfMac = IpNetworkUtils.toOctetString(self);
        broadcastMac = IpNetworkUtils.toOctetString(settings.broadcastAddress());
    }

    public BacnetIpSettings settings() {
        return settings;
    }

    public BacnetIpTraffic traffic() {
        return counters.snapshot(unheard.sum());
    }

    @Override
    public void initialize(Transport transport) throws Exception {
        super.initialize(transport);
        try {
            ports.add(UdpPort.open(self, false, counters, this::received));
            ports.add(UdpPort.open(settings.broadcastAddress(), true, counters, this::received));
        } catch (IOException e) {
            terminate();
            throw new BACnetException(
                    "Cannot open UDP " + settings.bind() + ":" + settings.port() + " and broadcast "
                            + settings.broadcast() + ": " + e.getMessage(),
                    e);
        }
    }

    @Override
    public void terminate() {
        ports.forEach(UdpPort::close);
        ports.clear();
    }

    private void received(byte[] packet, InetSocketAddress from) {
        if (from.equals(self)) {
            // The broadcast socket hears what this node itself has sent.
            unheard.increment();
            return;
        }
        handleIncomingData(new ByteQueue(packet), IpNetworkUtils.toOctetString(from));
    }

    @Override
    protected @Nullable NPDU handleIncomingDataImpl(ByteQueue queue, OctetString linkService) {
        BvlcFrame frame = BvlcFrame.parse(queue.popAll(), linkService);
        if (frame == null) {
            counters.malformed.increment();
            return null;
        }
        byte[] npdu = frame.npdu();
        if (npdu.length == 0 || frame.origin().equals(selfMac)) {
            unheard.increment();
            return null;
        }
        return switch (PacketCheck.judge(npdu)) {
            case MALFORMED -> drop(counters.malformed);
            case HOSTILE -> drop(counters.hostile);
            case FINE -> decode(npdu, frame.origin());
        };
    }

    private static @Nullable NPDU drop(LongAdder counter) {
        counter.increment();
        return null;
    }

    private @Nullable NPDU decode(byte[] npdu, OctetString origin) {
        try {
            return parseNpduData(new ByteQueue(npdu), origin);
        } catch (MessageValidationException e) {
            return drop(counters.malformed);
        }
    }

    @Override
    public void sendNPDU(
            Address recipient, @Nullable OctetString router, ByteQueue npdu, boolean broadcast, boolean expectsReply)
            throws BACnetException {
        if (ports.isEmpty()) {
            throw new BACnetException("The network at " + settings.bind() + " is closed");
        }
        boolean toAll = broadcast || recipient.isGlobal();
        OctetString destination = router == null && toAll ? broadcastMac : getDestination(recipient, router);
        byte[] packet = BvlcFrame.wrap(npdu, destination.equals(broadcastMac));
        try {
            ports.getFirst().send(packet, IpNetworkUtils.getInetSocketAddress(destination));
        } catch (IOException e) {
            counters.failures.increment();
            throw new BACnetException(e);
        }
    }

    @Override
    @SuppressWarnings("NullAway") // the stack, which knows no annotations, expects null for "no source address"
    public Address getSourceAddress(APDU apdu) {
        return null;
    }

    @Override
    public NetworkIdentifier getNetworkIdentifier() {
        return new IpNetworkIdentifier(settings.port(), settings.bind());
    }

    @Override
    public MaxApduLength getMaxApduLength() {
        return MaxApduLength.UP_TO_1476;
    }

    @Override
    public long getBytesOut() {
        return counters.bytesOut.sum();
    }

    @Override
    public long getBytesIn() {
        return counters.bytesIn.sum();
    }

    @Override
    protected OctetString getBroadcastMAC() {
        return broadcastMac;
    }

    @Override
    public Address[] getAllLocalAddresses() {
        return new Address[] {getLoopbackAddress()};
    }

    @Override
    public Address getLoopbackAddress() {
        return IpNetworkUtils.toAddress(getLocalNetworkNumber(), self);
    }

    // One network is one pair of sockets; the stack's own equality leads nowhere here.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
