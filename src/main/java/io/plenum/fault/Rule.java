package io.plenum.fault;

import java.util.Set;

/** One way in which an air handler can be seen to be at fault. */
public interface Rule {

    /** As in the tables: FC6, COIL-LEAK. */
    String id();

    /** What a technician should suspect, in a few words. */
    String cause();

    /** The inequality in words. */
    String condition();

    /** From 0 to 1; what is below {@link Verdict#DECISIVE} is told but does not make a day faulty. */
    double confidence();

    /** Without these points the rule says "not evaluable". */
    Set<AhuPoint> needs();

    /** Whether the hours outside occupancy tell as much: true where a device itself is judged, not how it is run. */
    default boolean anyHour() {
        return false;
    }

    Marks evaluate(AhuTrend trend);
}
