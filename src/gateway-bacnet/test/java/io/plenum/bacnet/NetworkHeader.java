package io.plenum.bacnet;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The header of a network-layer packet, as a router reads it (ASHRAE 135, 6.2).
 *
 * @param destination number of the network, {@link #NONE} where the packet does not leave its own
 * @param address in that network; empty for all of it
 * @param contents message type and data of a network message, else the APDU
 */
@SuppressWarnings("ArrayRecordComponent") // lives for one call and is never compared
record NetworkHeader(int control, int destination, byte[] address, byte[] contents) {

    static final int NONE = 0;
    private static final int MESSAGE = 0x80;
    private static final int DESTINATION = 0x20;
    private static final int SOURCE = 0x08;

    static NetworkHeader of(byte[] npdu) {
        int control = npdu[1] & 0xff;
        int at = 2;
        int destination = NONE;
        byte[] address = new byte[0];
        if ((control & DESTINATION) != 0) {
            destination = (npdu[at] & 0xff) << 8 | (npdu[at + 1] & 0xff);
            int length = npdu[at + 2] & 0xff;
            address = Arrays.copyOfRange(npdu, at + 3, at + 3 + length);
            at += 3 + length;
        }
        if ((control & SOURCE) != 0) {
            at += 3 + (npdu[at + 2] & 0xff);
        }
        if ((control & DESTINATION) != 0) {
            at++;
        }
        return new NetworkHeader(control, destination, address, Arrays.copyOfRange(npdu, at, npdu.length));
    }

    boolean isNetworkMessage() {
        return (control & MESSAGE) != 0;
    }

    boolean isBroadcast() {
        return address.length == 0;
    }

    /** The packet as it is delivered in the network of its destination. */
    byte[] from(int network, byte[] mac) {
        return ByteBuffer.allocate(5 + mac.length + contents.length)
                .put((byte) 1)
                .put((byte) ((control & ~DESTINATION) | SOURCE))
                .putShort((short) network)
                .put((byte) mac.length)
                .put(mac)
                .put(contents)
                .array();
    }
}
