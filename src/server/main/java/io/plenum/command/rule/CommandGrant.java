package io.plenum.command.rule;

import io.plenum.access.Role;
import io.plenum.point.unit.Unit;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of the allow-list: points that are opened for commands, and how far.
 *
 * @param id 0 for one that is not stored yet
 * @param pattern keys of points with {@code *} for any characters; a Brick class; the key of equipment, or of a space or floor
 * @param low in {@code unit}; null together with {@code high} and {@code unit}, and then no numeric point is opened
 * @param interval between two writes of different values
 * @param longest from an order to its end
 * @param role that is needed where the point belongs, operator at least
 * @param twoPersons whether a second person has to agree
 * @param who has changed it last
 * @param changed UTC
 */
@RecordBuilder
public record CommandGrant(
        long id,
        Target target,
        String pattern,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Unit unit,
        Duration interval,
        Duration longest,
        Role role,
        boolean twoPersons,
        String who,
        Instant changed)
        implements CommandGrantBuilder.With {

    /** What the pattern is of. */
    public enum Target {
        /** Keys of points. */
        POINTS,
        /** A Brick class of points and all below it. */
        CLASS,
        /** Equipment and its parts. */
        EQUIPMENT,
        /** A space and the equipment in it, or all of a floor. */
        SPACE
    }
}
