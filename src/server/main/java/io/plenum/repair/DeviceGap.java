package io.plenum.repair;

import io.plenum.link.Problem;
import io.plenum.point.device.DeviceLink;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time in which a device was not read.
 *
 * @param id of the device in the store
 * @param since when it was last known to answer (UTC)
 * @param until when it answered again (UTC)
 * @param attempts that have failed by now
 * @param points of which something was read back
 * @param samples that were new to history
 * @param ended when nothing was left to do; null while it is due
 * @param problem why nothing, or not all, could be read; null where there is nothing to say
 */
public record DeviceGap(
        int id,
        DeviceLink device,
        Instant since,
        Instant until,
        RepairOutcome outcome,
        int attempts,
        int points,
        long samples,
        @Nullable Instant ended,
        @Nullable Problem problem) {}
