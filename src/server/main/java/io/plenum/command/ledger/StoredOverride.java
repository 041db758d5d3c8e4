package io.plenum.command.ledger;

import io.plenum.command.CommandOrigin;
import io.plenum.command.CommandOverride;
import io.plenum.command.OverrideState;
import io.plenum.link.Problem;
import io.plenum.link.command.LeaseOrder;
import io.plenum.link.command.LeaseOrder.Action;
import io.plenum.point.PointId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the ledger: an override, and how far its gateway is with it. Times are UTC.
 *
 * @param place among its group
 * @param gateway that was ordered; it stays so where the connection moves to another one
 * @param notAfter a gateway does not begin it later than that
 * @param revision of the order that holds now
 * @param confirmed revision that the gateway has on disk
 * @param reported time of the last report that was taken, by the gateway's clock; null before the first
 * @param stood whether it has ever stood at the controller, as far as is known
 * @param adopt whether it stands there and its gateway has lost it
 * @param endWanted when it is to be released: its end, or earlier where somebody wishes so
 * @param takenBy the override that has taken its place; null else
 */
@RecordBuilder
public record StoredOverride(
        UUID id,
        UUID group,
        int place,
        PointId point,
        String connection,
        String gateway,
        int priority,
        double value,
        @Nullable Double before,
        String who,
        CommandOrigin origin,
        String reason,
        Instant since,
        Instant until,
        Instant notAfter,
        OverrideState state,
        int revision,
        int confirmed,
        @Nullable Instant reported,
        boolean stood,
        boolean adopt,
        Instant endWanted,
        @Nullable Problem problem,
        @Nullable UUID takenBy,
        @Nullable Instant ended)
        implements StoredOverrideBuilder.With {

    public CommandOverride override() {
        return new CommandOverride(
                id, group, point, priority, value, before, who, origin, reason, since, until, state, problem, ended);
    }

    /** Whether something of it may stand at the controller. */
    public boolean isLive() {
        return ended == null && state != OverrideState.AWAITING_APPROVAL;
    }

    /** Whether it is on its way out. */
    public boolean isLeaving() {
        return state == OverrideState.RELEASING || state == OverrideState.CANCELLING;
    }

    /**
     * What its gateway is to do now.
     *
     * @param clockDifference how far the gateway's clock is ahead, by which it looks whether an order is too late
     */
    public LeaseOrder order(Duration clockDifference) {
        Action action = adopt ? Action.ADOPT : isLeaving() ? Action.RELEASE : Action.HOLD;
        return new LeaseOrder(
                id,
                revision,
                action,
                connection,
                point,
                priority,
                value,
                until,
                notAfter.plus(clockDifference),
                before);
    }
}
