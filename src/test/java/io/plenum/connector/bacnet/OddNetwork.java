package io.plenum.connector.bacnet;

import com.serotonin.bacnet4j.exception.BACnetException;
import com.serotonin.bacnet4j.npdu.NPDU;
import com.serotonin.bacnet4j.type.constructed.Address;
import com.serotonin.bacnet4j.type.primitive.ObjectIdentifier;
import com.serotonin.bacnet4j.type.primitive.OctetString;
import com.serotonin.bacnet4j.util.sero.ByteQueue;
import io.plenum.bacnetip.BacnetIpNetwork;
import io.plenum.bacnetip.BacnetIpSettings;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The oddities of a cheap controller's program, between the wire and a device that works: it counts what it is asked and
 * answers some of it as such programs do.
 */
final class OddNetwork extends BacnetIpNetwork {

    private static final int SUBSCRIBE_COV = 5;
    private static final int READ = 12;
    private static final int READ_MULTIPLE = 14;
    /** Envelope and network header of a request without a source address. */
    private static final int APDU = 6;

    final AtomicInteger covRequests = new AtomicInteger();
    final AtomicInteger batches = new AtomicInteger();
    final AtomicInteger failedBatches = new AtomicInteger();
    final AtomicInteger mostProperties = new AtomicInteger();
    final AtomicInteger mostInFlight = new AtomicInteger();

    private final AtomicInteger inFlight = new AtomicInteger();
    private volatile boolean withoutCov;
    private volatile byte @Nullable [] culprit;

    OddNetwork(BacnetIpSettings settings) {
        super(settings);
    }

    /** Its program does not know the service. */
    void refuseCov() {
        withoutCov = true;
    }

    /** One object that it cannot tell spoils every request that asks for it. */
    void stumbleOver(ObjectIdentifier object) {
        ByteQueue encoded = new ByteQueue();
        object.write(encoded);
        // Without the tag, which depends on where it stands.
        byte[] whole = encoded.popAll();
        culprit = Arrays.copyOfRange(whole, 1, whole.length);
    }

    @Override
    protected @Nullable NPDU handleIncomingDataImpl(ByteQueue queue, OctetString linkService) {
        byte[] packet = queue.peekAll();
        boolean plainRequest =
                packet.length > APDU + 3 && packet[1] == 0x0a && (packet[5] & 0x28) == 0 && (packet[APDU] & 0xf0) == 0;
        return plainRequest && answered(packet, linkService) ? null : super.handleIncomingDataImpl(queue, linkService);
    }

    /** Whether the oddity has answered, in place of the device. */
    private boolean answered(byte[] packet, OctetString asker) {
        int service = packet[APDU + 3];
        mostInFlight.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
        switch (service) {
            case SUBSCRIBE_COV -> {
                covRequests.incrementAndGet();
                if (withoutCov) {
                    // Reject: unrecognized service.
                    reply(asker, "60%02x09", packet[APDU + 2]);
                    return true;
                }
            }
            case READ_MULTIPLE -> {
                batches.incrementAndGet();
                mostProperties.accumulateAndGet(properties(packet), Math::max);
            }
            default -> {}
        }
        byte[] bad = culprit;
        if (bad != null && (service == READ || service == READ_MULTIPLE) && contains(packet, bad)) {
            if (service == READ_MULTIPLE) {
                failedBatches.incrementAndGet();
            }
            // Error: object, unknown object.
            reply(asker, "50%02x" + HexFormat.of().toHexDigits((byte) service) + "9101911f", packet[APDU + 2]);
            return true;
        }
        return false;
    }

    private void reply(OctetString asker, String apdu, byte invoke) {
        byte[] npdu = HexFormat.of().parseHex("0100" + apdu.formatted(invoke));
        try {
            sendNPDU(new Address(asker), null, new ByteQueue(npdu), false, false);
        } catch (BACnetException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Walks over object, opening tag, properties, closing tag. */
    private static int properties(byte[] packet) {
        int count = 0;
        for (int at = APDU + 4; at < packet.length; ) {
            switch (packet[at]) {
                case 0x0c -> at += 5;
                case 0x09 -> {
                    count++;
                    at += 2;
                }
                default -> at++;
            }
        }
        return count;
    }

    private static boolean contains(byte[] packet, byte[] wanted) {
        for (int at = APDU + 4; at + wanted.length <= packet.length; at++) {
            if (Arrays.equals(packet, at, at + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void sendNPDU(
            Address recipient, @Nullable OctetString router, ByteQueue npdu, boolean broadcast, boolean expectsReply)
            throws BACnetException {
        int type = (npdu.peek(2) & 0xf0) >> 4;
        boolean plain = (npdu.peek(1) & 0x28) == 0;
        if (plain && (type == 2 || type == 3 || type >= 5)) {
            // An answer: it leaves the device's hands before the asker can ask again.
            inFlight.decrementAndGet();
        }
        super.sendNPDU(recipient, router, npdu, broadcast, expectsReply);
    }
}
