package io.plenum.point.device;

import io.plenum.point.PointId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Told whether the devices behind connections answer. That is history like any value: an unchanged value is known for as long as
 * its device answered, and for no longer. Called from connectors' threads, often: must return at once.
 */
public interface DeviceFollower {

    /**
     * The device has just answered, which confirms the values of all its points.
     *
     * @param points that belong to the device; the same list as long as they are the same
     * @param stale how long a confirmation counts; two of them that are further apart say nothing of the time between
     */
    void alive(DeviceLink link, List<PointId> points, Instant at, Duration stale);

    /** The device does not answer, or nobody may ask it; this goes on until it is called alive again. */
    void gone(DeviceLink link, List<PointId> points, Instant at);

    /** From here on nobody asks the devices of this connection: nothing more is known of any of them. */
    void left(String connection, Instant at);
}
