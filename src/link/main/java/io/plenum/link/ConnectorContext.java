package io.plenum.link;

import io.plenum.point.EventFollower;
import io.plenum.point.Point;
import io.plenum.point.device.DeviceDeclaration;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** What the supervisor gives a connector to work with. */
public interface ConnectorContext {

    /** Points bound to this connection at present; {@link Connector#update} says when they have changed. */
    List<Point> points();

    Tuning tuning();

    Clock clock();

    SampleSink sink();

    /** Where to hand in what controllers say of alarms themselves; never blocks, drops and counts what comes too fast. */
    EventFollower events();

    /**
     * Says how a device is; the supervisor keeps the last word of each device.
     *
     * <p>DOWN marks all points of the device as down, once. UP and DEGRADED <b>confirm</b> the values of all its points: say
     * so only after the device has just answered a request, and while its subscriptions are alive, since an unchanged value
     * under a living subscription sends nothing. Say it at least twice within the stale time. A point marked as down comes
     * back by a new sample only, so hand in every value anew when a device is back. A device owns the points whose address
     * begins with its own address and a slash; where there are none it stands for all points of the connection.
     */
    void report(DeviceStatus device);

    /**
     * A device has fallen silent before anyone knows whether it is lost: marks its live values as stale. They come back by a sample
     * or by the next report of the device as UP or DEGRADED, which must not come before it has been heard again.
     */
    void silent(String device);

    /** No point is of this device any more: it is forgotten. */
    void gone(String device);

    /** Hands in what a device says about its objects or variables, by their addresses. */
    void declared(Map<String, DeviceDeclaration> declarations);

    /** Says what is wrong with the connection as a whole; an empty list clears it. */
    void report(List<Problem> problems);
}
