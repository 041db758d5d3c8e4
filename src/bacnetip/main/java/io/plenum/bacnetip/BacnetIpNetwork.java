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
 * unicasts. Every packet is bounded, counted and judged before the stack decodes it ({@link PacketFilter}).
 *
 * <p>{@link #initialize} throws a {@link BACnetException} that names the address where it is taken or unknown here.
 */
public class BacnetIpNetwork extends Network {

    /** Reason of the abort that takes the place of an answer that cannot be decoded; one of those left to vendors. */
    public static final int UNDECODABLE = 254;

    private final BacnetIpSettings settings;
    private final InetSocketAddress self;
    private final OctetString broadcastMac;
    private final PacketCounters counters = new PacketCounters();
    private final PacketFilter filter;
    private final NodeSockets sockets;
    private final @Nullable Bbmd bbmd;
    private final @Nullable ForeignDevice foreign;

    public BacnetIpNetwork(BacnetIpSettings settings) {
        this(settings, null);
    }

    /** @param bbmd broadcast manager with which to register as a foreign device, or null */
    public BacnetIpNetwork(BacnetIpSettings settings, @Nullable Bbmd bbmd) {
        super(settings.networkNumber());
        this.settings = settings;
        this.bbmd = bbmd;
        self = settings.bindAddress();
        sockets = new NodeSockets(settings, counters);
        broadcastMac = IpNetworkUtils.toOctetString(settings.broadcastAddress());
        filter = new PacketFilter(counters, IpNetworkUtils.toOctetString(self));
        foreign = bbmd == null ? null : new ForeignDevice(bbmd, packet -> sockets.sendQuietly(packet, bbmd.address()));
    }

    public BacnetIpSettings settings() {
        return settings;
    }

    public BacnetIpTraffic traffic() {
        return counters.snapshot();
    }

    /** How we stand with the broadcast manager of the settings. */
    public ForeignState foreignState() {
        return foreign == null ? ForeignState.NONE : foreign.state();
    }

    @Override
    public void initialize(Transport transport) throws Exception {
        super.initialize(transport);
        try {
            sockets.open(this::received);
        } catch (IOException e) {
            terminate();
            throw new BACnetException(
                    "Cannot open UDP " + settings.bind() + ":" + settings.port() + " and broadcast "
                            + settings.broadcast() + ": " + e.getMessage(),
                    e);
        }
        if (foreign != null) {
            foreign.start();
        }
    }

    @Override
    public void terminate() {
        if (foreign != null) {
            foreign.close();
        }
        sockets.close();
    }

    private void received(byte[] packet, InetSocketAddress from) {
        if (from.equals(self)) {
            // The broadcast socket hears what this node itself has sent.
            counters.unheard.increment();
            return;
        }
        handleIncomingData(new ByteQueue(packet), IpNetworkUtils.toOctetString(from));
    }

    @Override
    protected @Nullable NPDU handleIncomingDataImpl(ByteQueue queue, OctetString linkService) {
        BvlcFrame frame = filter.pass(queue.popAll(), linkService);
        if (frame == null) {
            return null;
        }
        if (frame.result() != BvlcFrame.NO_RESULT) {
            managerAnswered(frame);
            return null;
        }
        try {
            NPDU packet = parseNpduData(new ByteQueue(frame.npdu()), frame.origin());
            return packet == null || packet.isNetworkMessage() ? packet : new DecodedNpdu(packet);
        } catch (MessageValidationException e) {
            counters.malformed.increment();
            return null;
        }
    }

    private void managerAnswered(BvlcFrame frame) {
        if (foreign != null && bbmd != null && frame.origin().equals(IpNetworkUtils.toOctetString(bbmd.address()))) {
            foreign.answered(frame.result());
        } else {
            counters.unheard.increment();
        }
    }

    @Override
    public void sendNPDU(
            Address recipient, @Nullable OctetString router, ByteQueue npdu, boolean broadcast, boolean expectsReply)
            throws BACnetException {
        boolean toAll = router == null && (broadcast || recipient.isGlobal());
        OctetString destination = toAll ? broadcastMac : getDestination(recipient, router);
        byte[] contents = npdu.popAll();
        if (bbmd != null && toAll) {
            // Beside our own network, not instead: not every network has a manager that would send it back to us.
            sockets.sendQuietly(BvlcFrame.distribute(contents), bbmd.address());
        }
        try {
            byte[] packet = BvlcFrame.wrap(contents, destination.equals(broadcastMac));
            sockets.send(packet, IpNetworkUtils.getInetSocketAddress(destination));
        } catch (IOException e) {
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
