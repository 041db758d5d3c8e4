package io.plenum.lease;

import io.plenum.link.ConnectorException;
import io.plenum.link.command.CommandWriter;
import io.plenum.link.schedule.ScheduleWriter;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import java.util.List;
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

    /**
     * All points that are bound to an address at present; empty where none is.
     *
     * @throws ConnectorException where the connection is unknown
     */
    List<Point> pointsAt(String connection, String address) throws ConnectorException;

    /**
     * What writes schedules over a connection; null where its kind cannot.
     *
     * @throws ConnectorException where the connection is unknown or not open
     */
    @Nullable
    ScheduleWriter scheduleWriter(String connection) throws ConnectorException;
}
