package io.plenum.command;

import io.plenum.link.Problem;
import io.plenum.point.PointId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the ledger of overrides.
 *
 * @param group what was ordered as one
 * @param value in the unit of the point
 * @param before what counted before it was written; null where that was never read
 * @param who the account on whose behalf it was ordered
 * @param since when it was ordered (UTC)
 * @param until when its gateway releases it by itself (UTC)
 * @param problem in words, where something is not as it was wanted; else null
 * @param ended when nothing of it was left (UTC); null while it is open
 */
public record CommandOverride(
        UUID id,
        UUID group,
        PointId point,
        int priority,
        double value,
        @Nullable Double before,
        String who,
        CommandOrigin origin,
        String reason,
        Instant since,
        Instant until,
        OverrideState state,
        @Nullable Problem problem,
        @Nullable Instant ended) {}
