package io.plenum.connector;

import io.plenum.point.Point;
import java.time.Clock;
import java.util.List;

/** What the supervisor gives a connector to work with. */
public interface ConnectorContext {

    /** Points bound to this connection when it was opened; a change of the model reopens the connection. */
    List<Point> points();

    Tuning tuning();

    Clock clock();

    SampleSink sink();

    /** Says how a device is; the supervisor keeps the last word of each device and marks its points when it goes down. */
    void report(DeviceStatus device);

    /** Says what is wrong with the connection as a whole; an empty list clears it. */
    void report(List<Problem> problems);
}
