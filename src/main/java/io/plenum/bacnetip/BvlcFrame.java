package io.plenum.bacnetip;

import com.serotonin.bacnet4j.type.primitive.OctetString;
import com.serotonin.bacnet4j.util.sero.ByteQueue;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A packet without its BACnet/IP envelope (BVLC, annex J of the standard).
 *
 * @param npdu the network-layer packet; empty for messages that concern broadcast managers only
 * @param origin who sent it at first, which for a forwarded packet is not who delivered it
 */
@SuppressWarnings("ArrayRecordComponent") // lives for one call and is never compared
record BvlcFrame(byte[] npdu, OctetString origin) {

    private static final byte TYPE = (byte) 0x81;
    private static final int HEADER = 4;
    private static final int ADDRESS = 6;
    private static final int FORWARDED = 0x04;
    private static final int UNICAST = 0x0a;
    private static final int BROADCAST = 0x0b;
    private static final int LAST_FUNCTION = 0x0c;

    /** The contents of a packet, or null where it is no BACnet/IP. */
    static @Nullable BvlcFrame parse(byte[] packet, OctetString deliverer) {
        if (packet.length < HEADER || packet[0] != TYPE) {
            return null;
        }
        int function = packet[1] & 0xff;
        int length = (packet[2] & 0xff) << 8 | (packet[3] & 0xff);
        if (length != packet.length || function > LAST_FUNCTION) {
            return null;
        }
        return switch (function) {
            case UNICAST, BROADCAST -> new BvlcFrame(from(packet, HEADER), deliverer);
            case FORWARDED ->
                packet.length < HEADER + ADDRESS
                        ? null
                        : new BvlcFrame(
                                from(packet, HEADER + ADDRESS),
                                new OctetString(Arrays.copyOfRange(packet, HEADER, HEADER + ADDRESS)));
            default -> new BvlcFrame(new byte[0], deliverer);
        };
    }

    static byte[] wrap(ByteQueue npdu, boolean broadcast) {
        ByteQueue packet = new ByteQueue(npdu.size() + HEADER);
        packet.push(TYPE);
        packet.push((byte) (broadcast ? BROADCAST : UNICAST));
        packet.pushU2B(npdu.size() + HEADER);
        packet.push(npdu);
        return packet.popAll();
    }

    private static byte[] from(byte[] packet, int start) {
        return Arrays.copyOfRange(packet, start, packet.length);
    }
}
