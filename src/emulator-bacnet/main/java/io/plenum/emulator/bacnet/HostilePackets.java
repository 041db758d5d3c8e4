package io.plenum.emulator.bacnet;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/**
 * What a hostile or broken device may send to a BACnet/IP node (ASHRAE 135, annex J): known attacks, variations of them, and announcements
 * of devices that do not exist. The same ones at each run.
 */
public final class HostilePackets {

    /** Each by itself has stopped or silenced a stack, or could. */
    public static final List<byte[]> KNOWN = List.of(
            packet("810a001301001004090319012e91002f000000"), // UnconfirmedPrivateTransfer
            packet("810a000c0104000501111901"), // DeviceCommunicationControl: be silent for ever
            packet("810a000c010400050114090119"), // cut off, with a wrong length
            packet("810a000b0120ffff00ff10"), // cut off after the network header
            packet("810a00170100100d0cffffffff1c020000002c0000000039004e"), // a notification that ends in the middle
            packet("810a000f0100300a0c0c00000001194e3e"), // an answer that nobody has asked for
            packet("810400177f000315bb7c01040005010c0c02001e16194d"), // forwarded by nobody we know
            packet("8100000600ff"),
            packet("00"));

    private static final int ENVELOPE = 4;
    private static final int MOST_FLIPS = 4;
    /** I-Am of device 0, of 1476 bytes, without segmentation, of vendor 260. */
    private static final String ANNOUNCEMENT = "1000c4020000002205c49103220104";

    /** As if a router had brought it: from network, length of address, address. */
    private static final byte[] ROUTED = packet("810b001e" + "0108" + "00000600000000bac0" + ANNOUNCEMENT);
    /** As if a broadcast manager had forwarded it: for address and port. */
    private static final byte[] FORWARDED = packet("8104001b" + "00000000bac0" + "0100" + ANNOUNCEMENT);

    private static final int DEVICE_FROM_END = 12;
    private static final int NETWORK = 6;
    private static final int HOST_BEHIND_ROUTER = 9;
    private static final int INSTANCES = 4_194_303;
    private static final int NETWORKS = 65_534;
    private static final int TYPE_DEVICE = 8 << 22;

    private final Random random;

    public HostilePackets(long seed) {
        random = new Random(seed);
    }

    private static byte[] packet(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    /** One of the known ones with up to four bytes changed, of the length that it states. */
    public byte[] mutated() {
        byte[] packet = KNOWN.get(random.nextInt(KNOWN.size())).clone();
        for (int flips = random.nextInt(MOST_FLIPS); flips >= 0 && packet.length > ENVELOPE + 2; flips--) {
            packet[ENVELOPE + random.nextInt(packet.length - ENVELOPE)] = (byte) random.nextInt();
        }
        if (packet.length > ENVELOPE) {
            packet[2] = 0;
            packet[3] = (byte) packet.length;
        }
        return packet;
    }

    /** I-Am of any device, from anywhere: each second one through a router, the others through a broadcast manager. */
    public byte[] announcement() {
        boolean routed = random.nextBoolean();
        byte[] packet = (routed ? ROUTED : FORWARDED).clone();
        ByteBuffer bytes = ByteBuffer.wrap(packet);
        if (routed) {
            bytes.putShort(NETWORK, (short) (1 + random.nextInt(NETWORKS)));
        }
        bytes.putInt(routed ? HOST_BEHIND_ROUTER : ENVELOPE, random.nextInt());
        bytes.putInt(packet.length - DEVICE_FROM_END, TYPE_DEVICE | random.nextInt(INSTANCES));
        return packet;
    }
}
