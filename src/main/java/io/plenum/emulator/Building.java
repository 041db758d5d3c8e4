package io.plenum.emulator;

import java.time.Instant;
import java.util.List;

/**
 * What protocol servers see of the virtual building. Thread rule: the model runs under one lock; after each step it
 * publishes an immutable snapshot of all values, which any thread may read without waiting. {@link #write} and
 * {@link #relinquish} take the lock and publish at once, so a reader sees its own write.
 */
public interface Building {

    /** All points; a point's index is its position. */
    List<EmulatedPoint> points();

    /** The BACnet controllers. */
    List<EmulatedDevice> devices();

    /** The presented value in the point's unit, sensor errors included. */
    double value(EmulatedPoint point);

    /** Time of the snapshot. */
    Instant time();

    /** Whether a fault keeps this controller silent: it must not answer nor notify. */
    boolean deviceOffline(int instance);

    /** Whether the OPC UA server is kept silent by a fault. */
    boolean opcUaOffline();

    /**
     * Overrides what the control program wants, until relinquished: the effective value of a priority array.
     *
     * @throws IllegalArgumentException where the point cannot be written or the value is not finite
     */
    void write(EmulatedPoint point, double value);

    /** Gives the point back to the control program. */
    void relinquish(EmulatedPoint point);

    /** Whether somebody overrides the point; at start true for the overrides that were forgotten (priority 8). */
    boolean overridden(EmulatedPoint point);

    /** Calls the listener after each real-time step, at most once a second, on the model's thread: it must not block. */
    void onTick(Runnable listener);
}
