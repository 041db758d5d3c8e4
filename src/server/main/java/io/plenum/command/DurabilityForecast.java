package io.plenum.command;

import io.plenum.link.command.CommandState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Says whether a command will last, from what is known of the past. Returns at once. */
@FunctionalInterface
public interface DurabilityForecast {

    /**
     * Null where nothing is known.
     *
     * @param until its end (UTC)
     * @param state what holds the point now
     */
    @Nullable
    Durability of(PointCommand command, Instant until, CommandState state);
}
