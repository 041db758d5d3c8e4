package io.plenum.link.wire;

import io.grpc.Metadata;

/** What both sides of the link must agree on beside its messages. */
public final class LinkProtocol {

    /** Numbers of the protocol that this software can use. */
    public static final int LOWEST = 1;

    public static final int HIGHEST = 1;

    /** The name in the server's certificate, whatever its host is called. */
    public static final String AUTHORITY = "plenum-server";

    /** How a local gateway proves that it can read the server's folder. */
    public static final Metadata.Key<String> SECRET =
            Metadata.Key.of("plenum-secret", Metadata.ASCII_STRING_MARSHALLER);

    /** The name of a local gateway. */
    public static final Metadata.Key<String> GATEWAY =
            Metadata.Key.of("plenum-gateway", Metadata.ASCII_STRING_MARSHALLER);

    /** In Hello: the gateway can be asked for what controllers have recorded themselves. */
    public static final String READS_HISTORY = "history";

    /** In Hello: the gateway can have alarms acknowledged at their controllers. */
    public static final String ACKNOWLEDGES = "acknowledge";

    /** In Hello: the gateway can be asked for schedules and calendars of controllers. */
    public static final String READS_SCHEDULES = "schedules";

    /** In Hello: the gateway can be asked what addresses have at present. */
    public static final String READS_PRESENT = "present";

    /** In Hello: the gateway can offer values of the server to workstations of the building. */
    public static final String SERVES = "serve";

    /** In Hello: the gateway holds leases of commands. */
    public static final String COMMANDS = "command";

    /** In Hello: the gateway can write the weeks of controllers' own schedules. */
    public static final String WRITES_SCHEDULES = "write-schedules";

    /** In Hello: the gateway can write the exceptions of controllers' own schedules too. */
    public static final String WRITES_EXCEPTIONS = "write-exceptions";

    /** Most bytes of one message. */
    public static final int LARGEST_MESSAGE = 8 * 1024 * 1024;

    private LinkProtocol() {}

    /**
     * The highest number that both sides can use.
     *
     * @param lowest of the other side
     * @param highest of the other side
     * @return 0 where there is none
     */
    public static int agreed(int lowest, int highest) {
        int both = Math.min(highest, HIGHEST);
        return both >= Math.max(lowest, LOWEST) ? both : 0;
    }
}
