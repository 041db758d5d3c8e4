package io.plenum.command;

import io.plenum.link.Problem;
import io.plenum.link.command.CommandState;
import io.plenum.point.PointId;
import org.jspecify.annotations.Nullable;

/**
 * What a command would do at one point.
 *
 * @param refusal why it is not allowed; null where it is
 * @param state what holds the point now; null where its controller did not answer, and then {@code unread} says why
 * @param wins whether it would count at this priority now; false where nothing was read
 * @param holder who holds what counts now, as far as is known; null where nothing holds it or nothing was read
 * @param durability whether it will last; null where nothing is known yet
 */
public record PointPreview(
        PointId point,
        double value,
        int priority,
        @Nullable Problem refusal,
        @Nullable CommandState state,
        @Nullable Problem unread,
        boolean wins,
        @Nullable Holder holder,
        @Nullable Durability durability) {}
