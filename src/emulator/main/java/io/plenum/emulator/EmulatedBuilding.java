package io.plenum.emulator;

import io.plenum.emulator.takeback.TakeBack;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/**
 * What the protocol servers see of the virtual building. The model runs on one thread; everything here may be called from
 * any other.
 */
public interface EmulatedBuilding {

    List<EmulatedPoint> points();

    List<EmulatedDevice> devices();

    /** Present values by {@link EmulatedPoint#index()}; a new array at each tick, never changed afterwards. */
    double[] snapshot();

    /** Whether somebody holds the point by hand at its controller (BACnet status flag overridden). */
    boolean overridden(int point);

    /** Whether the device has been silenced by an injected fault. */
    boolean offline(int device);

    /** The schedules that controllers hold, at most one for each command. */
    default List<EmulatedSchedule> schedules() {
        return List.of();
    }

    /** Time of the latest tick; the machine's own where a building has none. */
    default Instant now() {
        return Instant.now();
    }

    /** What the clocks of its controllers show; in a demo that may be another time of the week than it is. */
    default Instant clock() {
        return now();
    }

    /** Where the building stands. */
    default ZoneId zone() {
        return ZoneOffset.UTC;
    }

    /** Who takes commanded points back, at present. */
    default List<TakeBack> takeBacks() {
        return List.of();
    }

    /** Commands a writable point; the model takes it over at its next step. */
    void write(int point, double value);

    /** Takes a command back: the building's own control decides again. */
    void relinquish(int point);

    /** Called after each tick (once a second) on the model's thread; must return quickly. */
    void onTick(Runnable listener);
}
