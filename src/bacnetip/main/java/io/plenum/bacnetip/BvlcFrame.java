package io.plenum.bacnetip;

import com.serotonin.bacnet4j.type.primitive.OctetString;
import com.serotonin.bacnet4j.util.sero.ByteQueue;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A packet without its BACnet/IP envelope (BVLC, annex J of the standard).
 *
 * @param npdu the network-layer packet; empty for messages that concern broadcast managers only
 * @param origin who sent it at first, which for a forwarded packet is not who delivered it
 * @param result what a broadcast manager answers, or {@link #NO_RESULT}
 */
@SuppressWarnings("ArrayRecordComponent") // lives for one call and is never compared
record BvlcFrame(byte[] npdu, OctetString origin, int result) {

    static final int NO_RESULT = -1;
    static final int SUCCESS = 0x0000;
    /** It distributes no broadcast of ours: it does not know us (any more). */
    static final int NO_BROADCAST = 0x0060;

    private static final byte TYPE = (byte) 0x81;
    private static final int HEADER = 4;
    private static final int ADDRESS = 6;
    private static final int RESULT = 0x00;
    private static final int FORWARDED = 0x04;
    private static final int REGISTER = 0x05;
    private static final int DISTRIBUTE = 0x09;
    private static final int UNICAST = 0x0a;
    private static final int BROADCAST = 0x0b;
    private static final int LAST_FUNCTION = 0x0c;

    /** The contents of a packet, or null where it is no BACnet/IP. */
    static @Nullable BvlcFrame parse(byte[] packet, OctetString deliverer) {
        if (packet.length < HEADER || packet[0] != TYPE) {
            return null;
        }
        int function = packet[1] & 0xff;
        if (number(packet, 2) != packet.length || function > LAST_FUNCTION) {
            return null;
        }
        return switch (function) {
            case UNICAST, BROADCAST -> new BvlcFrame(from(packet, HEADER), deliverer, NO_RESULT);
            case FORWARDED -> forwarded(packet);
            case RESULT ->
                packet.length < HEADER + 2 ? null : new BvlcFrame(new byte[0], deliverer, number(packet, HEADER));
            default -> new BvlcFrame(new byte[0], deliverer, NO_RESULT);
        };
    }

    private static @Nullable BvlcFrame forwarded(byte[] packet) {
        // Answers to port 0 cannot be sent.
        boolean nobody = packet.length >= HEADER + ADDRESS && number(packet, HEADER + ADDRESS - 2) == 0;
        return nobody || packet.length < HEADER + ADDRESS
                ? null
                : new BvlcFrame(
                        from(packet, HEADER + ADDRESS),
                        new OctetString(Arrays.copyOfRange(packet, HEADER, HEADER + ADDRESS)),
                        NO_RESULT);
    }

    static byte[] wrap(byte[] npdu, boolean broadcast) {
        return envelope(broadcast ? BROADCAST : UNICAST, npdu);
    }

    /** Asks a broadcast manager to deliver a broadcast in its network. */
    static byte[] distribute(byte[] npdu) {
        return envelope(DISTRIBUTE, npdu);
    }

    /** Asks a broadcast manager to take us as a foreign device. */
    static byte[] register(Duration timeToLive) {
        int seconds = (int) timeToLive.toSeconds();
        return envelope(REGISTER, new byte[] {(byte) (seconds >> 8), (byte) seconds});
    }

    private static byte[] envelope(int function, byte[] contents) {
        ByteQueue packet = new ByteQueue(contents.length + HEADER);
        packet.push(TYPE);
        packet.push((byte) function);
        packet.pushU2B(contents.length + HEADER);
        packet.push(contents);
        return packet.popAll();
    }

    private static int number(byte[] packet, int at) {
        return (packet[at] & 0xff) << 8 | (packet[at + 1] & 0xff);
    }

    private static byte[] from(byte[] packet, int start) {
        return Arrays.copyOfRange(packet, start, packet.length);
    }
}
