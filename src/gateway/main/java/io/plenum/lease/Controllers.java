package io.plenum.lease;

import io.plenum.link.ConnectorException;
import io.plenum.link.command.CommandWriter;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import org.jspecify.annotations.Nullable;

/** How controllers are reached, as the gateway is configured at present. */
public interface Controllers {

    /**
     * A point as it is bound at present.
     *
     * @throws ConnectorException where the connection is unknown or has no such point
     */
    Point point(String connection, PointId id) throws ConnectorException;

    /**
     * What writes over a connection; null where its kind cannot.
     *
     * @throws ConnectorException where the connection is unknown or not open
     */
    @Nullable
    CommandWriter writer(String connection) throws ConnectorException;
}
