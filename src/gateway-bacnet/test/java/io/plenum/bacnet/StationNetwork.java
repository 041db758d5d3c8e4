package io.plenum.bacnet;

import com.serotonin.bacnet4j.apdu.APDU;
import com.serotonin.bacnet4j.enums.MaxApduLength;
import com.serotonin.bacnet4j.npdu.MessageValidationException;
import com.serotonin.bacnet4j.npdu.NPDU;
import com.serotonin.bacnet4j.npdu.Network;
import com.serotonin.bacnet4j.npdu.NetworkIdentifier;
import com.serotonin.bacnet4j.type.constructed.Address;
import com.serotonin.bacnet4j.type.primitive.OctetString;
import com.serotonin.bacnet4j.util.sero.ByteQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The wire of one station at MS/TP behind a {@link RouterPeer}. */
final class StationNetwork extends Network {

    private static final OctetString ROUTER = new OctetString(new byte[] {0});
    private static final OctetString BROADCAST = new OctetString(new byte[] {(byte) 0xff});

    final AtomicInteger mostInFlight = new AtomicInteger();

    private final AtomicInteger inFlight = new AtomicInteger();
    private final RouterPeer router;
    private final int number;
    private final int mac;

    StationNetwork(RouterPeer router, int number, int mac) {
        this.router = router;
        this.number = number;
        this.mac = mac;
    }

    void deliver(byte[] npdu) {
        byte[] apdu = NetworkHeader.of(npdu).contents();
        if ((apdu[0] & 0xf0) == 0) {
            mostInFlight.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
        }
        handleIncomingData(new ByteQueue(npdu), ROUTER);
    }

    @Override
    public void sendNPDU(
            Address recipient, @Nullable OctetString link, ByteQueue npdu, boolean broadcast, boolean expectsReply) {
        byte[] packet = npdu.popAll();
        int type = (NetworkHeader.of(packet).contents()[0] & 0xf0) >> 4;
        if (type == 2 || type == 3 || type >= 5) {
            // An answer: it leaves the station before the asker can ask again.
            inFlight.decrementAndGet();
        }
        router.outward(packet, number, mac);
    }

    @Override
    protected NPDU handleIncomingDataImpl(ByteQueue queue, OctetString link) throws MessageValidationException {
        return parseNpduData(queue, link);
    }

    @Override
    public void terminate() {
        // Nothing is open.
    }

    @Override
    @SuppressWarnings("NullAway") // the stack, which knows no annotations, expects null for "no source address"
    public Address getSourceAddress(APDU apdu) {
        return null;
    }

    @Override
    public NetworkIdentifier getNetworkIdentifier() {
        return new NetworkIdentifier() {
            @Override
            public String getIdString() {
                return number + ":" + mac;
            }
        };
    }

    @Override
    public MaxApduLength getMaxApduLength() {
        return MaxApduLength.UP_TO_480;
    }

    @Override
    public long getBytesOut() {
        return 0;
    }

    @Override
    public long getBytesIn() {
        return 0;
    }

    @Override
    protected OctetString getBroadcastMAC() {
        return BROADCAST;
    }

    @Override
    public Address[] getAllLocalAddresses() {
        return new Address[] {getLoopbackAddress()};
    }

    @Override
    public Address getLoopbackAddress() {
        return new Address(new byte[] {(byte) mac});
    }

    // One network is one wire; the stack's own equality leads nowhere here.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
