package io.plenum.link;

import java.util.List;

/**
 * One connection to the building, written as a handful of callbacks. The supervisor owns the thread that calls open and
 * ping, the retry with back-off and the staleness; inside, a connector keeps a queue and time-outs for each device, so that
 * one silent device never delays another.
 */
public interface Connector {

    /**
     * Opens sockets and starts to read the points of the context; returns when reading is under way, does not wait for
     * every device.
     *
     * @throws ConnectorException in words for people; the supervisor tries again later
     */
    void open(ConnectorContext context) throws ConnectorException;

    /** Called every few seconds; throws when the whole connection is lost and must be opened anew. */
    void ping() throws ConnectorException;

    /**
     * The points of the context have changed while the connection is open: takes up what is new, lets go of what is gone, and
     * leaves alone what has stayed, down to the last sample. Returns at once.
     *
     * @throws ConnectorException where that cannot be; the connection is opened anew then
     */
    void update() throws ConnectorException;

    /** Looks around for devices and what they offer; may take as long as the limits allow for each device. */
    List<Discovered> discover(DiscoveryLimits limits) throws ConnectorException;

    /** Releases everything; may be called in any state and more than once. */
    void close();
}
