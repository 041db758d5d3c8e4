package io.plenum.bacnetip;

import java.util.Set;

/**
 * Judges a network-layer packet before the BACnet stack decodes it. The stack that we use spins for ever on a crafted
 * UnconfirmedPrivateTransfer, falls silent on a forged DeviceCommunicationControl, and asks whoever sends I-Have for all that it is,
 * each time, so such services never reach it. Nobody here has a use for them.
 */
final class PacketCheck {

    enum PacketDecision {
        FINE,
        /** Fine, and one part of a longer message. */
        SEGMENT,
        MALFORMED,
        HOSTILE
    }

    /** I-Have, private transfer, text message. */
    private static final Set<Integer> HOSTILE_UNCONFIRMED = Set.of(1, 4, 5);
    /** Device communication control, private transfer, reinitialize device. */
    private static final Set<Integer> HOSTILE_CONFIRMED = Set.of(17, 18, 20);

    private static final int CONFIRMED_REQUEST = 0;
    private static final int UNCONFIRMED_REQUEST = 1;
    private static final int COMPLEX_ACK = 3;
    private static final int LAST_APDU_TYPE = 7;

    private PacketCheck() {}

    /** Reads only what it needs and never past the end. */
    static PacketDecision judge(byte[] npdu) {
        int apdu = startOfApdu(npdu);
        if (apdu < 0) {
            return PacketDecision.MALFORMED;
        }
        boolean networkMessage = (npdu[1] & 0x80) != 0;
        if (networkMessage) {
            return apdu < npdu.length ? PacketDecision.FINE : PacketDecision.MALFORMED;
        }
        return judgeApdu(npdu, apdu);
    }

    private static PacketDecision judgeApdu(byte[] npdu, int apdu) {
        // The shortest of all, a simple acknowledgement, has three bytes; an unconfirmed request has two.
        if (npdu.length < apdu + 2) {
            return PacketDecision.MALFORMED;
        }
        int type = (npdu[apdu] & 0xff) >> 4;
        if (type == UNCONFIRMED_REQUEST) {
            return HOSTILE_UNCONFIRMED.contains(npdu[apdu + 1] & 0xff) ? PacketDecision.HOSTILE : PacketDecision.FINE;
        }
        if (type == CONFIRMED_REQUEST) {
            boolean segmented = (npdu[apdu] & 0x08) != 0;
            int service = apdu + (segmented ? 5 : 3);
            if (service >= npdu.length) {
                return PacketDecision.MALFORMED;
            }
            if (HOSTILE_CONFIRMED.contains(npdu[service] & 0xff)) {
                return PacketDecision.HOSTILE;
            }
            return segmented ? PacketDecision.SEGMENT : PacketDecision.FINE;
        }
        if (type == COMPLEX_ACK && (npdu[apdu] & 0x08) != 0) {
            return npdu.length >= apdu + 5 ? PacketDecision.SEGMENT : PacketDecision.MALFORMED;
        }
        return type <= LAST_APDU_TYPE && npdu.length >= apdu + 3 ? PacketDecision.FINE : PacketDecision.MALFORMED;
    }

    /** Index of the first byte after the network header, or -1 where the header is broken. */
    private static int startOfApdu(byte[] npdu) {
        if (npdu.length < 3 || npdu[0] != 1) {
            return -1;
        }
        int control = npdu[1];
        boolean destination = (control & 0x20) != 0;
        boolean source = (control & 0x08) != 0;
        int at = 2;
        if (destination) {
            at = afterAddress(npdu, at);
        }
        if (source && at > 0) {
            at = afterAddress(npdu, at);
        }
        if (destination && at > 0) {
            at++;
        }
        return at > npdu.length ? -1 : at;
    }

    /** Two bytes of network number, one of length, then the address itself. */
    private static int afterAddress(byte[] npdu, int at) {
        if (at + 3 > npdu.length) {
            return -1;
        }
        int next = at + 3 + (npdu[at + 2] & 0xff);
        return next > npdu.length ? -1 : next;
    }
}
