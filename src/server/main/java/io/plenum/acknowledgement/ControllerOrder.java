package io.plenum.acknowledgement;

import io.plenum.link.alarm.AlarmOrder.Action;
import io.plenum.point.PointId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has done with an alarm, until its controller has taken it.
 *
 * @param reference to the very event of the controller, as its connector has handed it in
 * @param until end of a shelving (UTC), else null
 * @param ordered when somebody did it (UTC)
 * @param attempts that have failed
 */
record ControllerOrder(
        long id,
        long alarm,
        String connection,
        PointId point,
        Action action,
        String reference,
        String who,
        String comment,
        @Nullable Instant until,
        Instant ordered,
        int attempts) {}
