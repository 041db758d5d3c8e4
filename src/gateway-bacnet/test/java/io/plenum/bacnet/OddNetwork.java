package io.plenum.bacnet;

import com.serotonin.bacnet4j.exception.BACnetException;
import com.serotonin.bacnet4j.npdu.NPDU;
import com.serotonin.bacnet4j.type.constructed.Address;
import com.serotonin.bacnet4j.type.enumerated.PropertyIdentifier;
import com.serotonin.bacnet4j.type.primitive.ObjectIdentifier;
import com.serotonin.bacnet4j.type.primitive.OctetString;
import com.serotonin.bacnet4j.util.sero.ByteQueue;
import io.plenum.bacnetip.BacnetIpNetwork;
import io.plenum.bacnetip.BacnetIpSettings;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The oddities of a cheap controller's program, between the wire and a device that works: it counts what it is asked and
 * answers some of it as such programs do.
 */
public final class OddNetwork extends BacnetIpNetwork {

    private static final int SUBSCRIBE_COV = 5;
    private static final int SUBSCRIBE_COV_PROPERTY = 28;
    private static final int READ = 12;
    private static final int READ_MULTIPLE = 14;
    private static final int WRITE = 15;
    private static final int UNCONFIRMED = 1;
    private static final int COV_NOTIFICATION = 2;
    /** Envelope and network header of a request without a source address. */
    private static final int APDU = 6;

    final AtomicInteger covRequests = new AtomicInteger();
    final AtomicInteger covPropertyRequests = new AtomicInteger();
    final AtomicInteger batches = new AtomicInteger();
    public final AtomicInteger failedBatches = new AtomicInteger();
    final AtomicInteger mostProperties = new AtomicInteger();
    final AtomicInteger mostInFlight = new AtomicInteger();

    private final AtomicInteger inFlight = new AtomicInteger();
    private volatile boolean withoutCov;
    private volatile boolean withoutCovOfObjects;
    private volatile byte @Nullable [] culprit;
    private volatile @Nullable Garbled garbled;
    private volatile boolean withoutNotifications;
    private volatile int mute = Integer.MAX_VALUE;
    private volatile int mostAtOnce = Integer.MAX_VALUE;
    private volatile boolean withoutMultiple;
    private volatile boolean readOnly;
    private volatile double loss;

    /** An object's property that it tells so that nobody can decode it. */
    private record Garbled(byte[] object, int property) {}

    OddNetwork(BacnetIpSettings settings) {
        super(settings);
    }

    /** Its program does not know the service. */
    public void refuseCov() {
        withoutCov = true;
    }

    /** None of its objects offers COV as a whole. */
    void refuseCovOfObjects() {
        withoutCovOfObjects = true;
    }

    /** Its buffer holds the answers about so many properties, whatever it says of its packets. */
    public void fillBufferBy(int properties) {
        mostAtOnce = properties;
    }

    /** It says that it knows the service, and does not. */
    void refuseMultiple() {
        withoutMultiple = true;
    }

    /** Nothing of it can be written. */
    void refuseWrites() {
        readOnly = true;
    }

    /** Of its packets, in each direction, this part gets lost from now on. */
    void lose(double part) {
        loss = part;
    }

    private boolean lost() {
        return loss > 0 && ThreadLocalRandom.current().nextDouble() < loss;
    }

    /** It encodes this property as no text can be: of less than no characters. */
    public void garble(ObjectIdentifier object, PropertyIdentifier property) {
        garbled = new Garbled(encoded(object), property.intValue());
    }

    /** Its notifications get lost, from now on or no longer. */
    void loseNotifications(boolean lost) {
        withoutNotifications = lost;
    }

    /** After so many more answers it says nothing any more. */
    public void muteAfter(int answers) {
        mute = answers;
    }

    /** One object that it cannot tell spoils every request that asks for it. */
    void stumbleOver(ObjectIdentifier object) {
        culprit = encoded(object);
    }

    private static byte[] encoded(ObjectIdentifier object) {
        ByteQueue encoded = new ByteQueue();
        object.write(encoded);
        // Without the tag, which depends on where it stands.
        byte[] whole = encoded.popAll();
        return Arrays.copyOfRange(whole, 1, whole.length);
    }

    @Override
    protected @Nullable NPDU handleIncomingDataImpl(ByteQueue queue, OctetString linkService) {
        if (lost()) {
            return null;
        }
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
                if (withoutCovOfObjects) {
                    // Error: object, optional functionality not supported.
                    reply(asker, "50%02x059101912d", packet[APDU + 2]);
                    return true;
                }
            }
            case SUBSCRIBE_COV_PROPERTY -> {
                covPropertyRequests.incrementAndGet();
                if (withoutCov) {
                    reply(asker, "60%02x09", packet[APDU + 2]);
                    return true;
                }
            }
            case READ_MULTIPLE -> {
                batches.incrementAndGet();
                mostProperties.accumulateAndGet(properties(packet), Math::max);
                if (withoutMultiple || properties(packet) > mostAtOnce) {
                    failedBatches.incrementAndGet();
                    // Reject: unrecognized service. Abort by the server: segmentation not supported.
                    reply(asker, withoutMultiple ? "60%02x09" : "71%02x04", packet[APDU + 2]);
                    return true;
                }
            }
            case WRITE -> {
                if (readOnly) {
                    // Error: property, write access denied.
                    reply(asker, "50%02x0f91029128", packet[APDU + 2]);
                    return true;
                }
            }
            default -> {}
        }
        Garbled odd = garbled;
        if (odd != null && (service == READ || service == READ_MULTIPLE) && asksFor(packet, odd, service)) {
            reply(asker, garbage(odd, service), packet[APDU + 2]);
            return true;
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

    private static boolean asksFor(byte[] packet, Garbled odd, int service) {
        int at = place(packet, odd.object());
        if (at < 0) {
            return false;
        }
        int tag = service == READ ? 0x19 : 0x09;
        for (int i = at + odd.object().length; i + 1 < packet.length && packet[i] != 0x1f; i++) {
            if (packet[i] == tag && (packet[i + 1] & 0xff) == odd.property()) {
                return true;
            }
        }
        return false;
    }

    /** The text of length 0 has no room for its encoding (ASHRAE 135, 20.2.9). */
    private static String garbage(Garbled odd, int service) {
        String object = HexFormat.of().formatHex(odd.object());
        String property = HexFormat.of().toHexDigits((byte) odd.property());
        return service == READ
                ? "30%02x0c0c" + object + "19" + property + "3e70003f"
                : "30%02x0e0c" + object + "1e29" + property + "4e70004f1f";
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
        return place(packet, wanted) >= 0;
    }

    private static int place(byte[] packet, byte[] wanted) {
        for (int at = APDU + 4; at + wanted.length <= packet.length; at++) {
            if (Arrays.equals(packet, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        return -1;
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
            if (mute != Integer.MAX_VALUE && mute-- <= 0) {
                mute = 0;
                return;
            }
        }
        if (plain && type == UNCONFIRMED && npdu.peek(3) == COV_NOTIFICATION && withoutNotifications) {
            return;
        }
        if (!lost()) {
            super.sendNPDU(recipient, router, npdu, broadcast, expectsReply);
        }
    }
}
