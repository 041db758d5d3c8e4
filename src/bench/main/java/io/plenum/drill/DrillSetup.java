package io.plenum.drill;

import java.util.List;

/**
 * What the processes of a drill are.
 *
 * @param server main class of the server
 * @param options of the Java machines of server and gateways
 * @param gateway options of the gateway's command line
 * @param protocol what the gateway reads
 * @param records that a device of it keeps of each point, one at each turn; 0 for none
 * @param commands whether the points take commands
 */
record DrillSetup(
        String server, List<String> options, List<String> gateway, Protocol protocol, int records, boolean commands) {

    private static final String PLENUM = "io.plenum.Plenum";

    static final DrillSetup USUAL = new DrillSetup(PLENUM, List.of(), List.of(), Protocol.SYNTHETIC, 0, false);
    static final DrillSetup BACNET = new DrillSetup(PLENUM, List.of(), List.of(), Protocol.BACNET, 0, false);
    static final DrillSetup RECORDING = new DrillSetup(PLENUM, List.of(), List.of(), Protocol.BACNET, 10_000, false);

    static final DrillSetup COMMANDED = new DrillSetup(PLENUM, List.of(), List.of(), Protocol.BACNET, 0, true);

    /** Of the objects in its devices. */
    String objects() {
        return commands ? "analog-value" : "analog-input";
    }

    /** Where the samples of a gateway's process come from. */
    enum Protocol {
        /** A connector that makes them up. */
        SYNTHETIC("{\"bind\": \"127.0.0.88\", \"port\": \"47920\"}"),
        /** The BACnet connector, from a peer in a process of its own ({@link PeerMain}). */
        BACNET("{\"bind\": \"%s\", \"broadcast\": \"127.255.255.255\", \"port\": \"%d\"}"
                .formatted(PeerMain.GATEWAY, PeerMain.PORT));

        private final String settings;

        Protocol(String settings) {
            this.settings = settings;
        }

        /** Of the connection, as JSON. */
        String settings() {
            return settings;
        }
    }

    /** The usual one with options of the gateway's command line. */
    static DrillSetup gateway(List<String> options) {
        return new DrillSetup(PLENUM, List.of(), options, Protocol.SYNTHETIC, 0, false);
    }
}
