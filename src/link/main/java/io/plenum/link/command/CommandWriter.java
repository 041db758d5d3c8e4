package io.plenum.link.command;

import io.plenum.link.ConnectorException;
import io.plenum.point.Point;

/**
 * A connector that can write. It is asked by the leases of the gateway alone, which have looked at what is allowed and see to the end of
 * each command; for one point by one thread at a time.
 */
public interface CommandWriter {

    /**
     * What holds the point at present, read from the controller now; changes nothing.
     *
     * @throws ConnectorException where the controller does not answer, or the connection is not open
     */
    CommandState readState(Point point) throws ConnectorException;

    /**
     * Writes or releases, and reads back. The same once more changes nothing.
     *
     * @throws ConnectorException where the controller does not answer, so that nobody knows whether it was written: to be tried again
     */
    WriteResult write(PointWrite write) throws ConnectorException;
}
