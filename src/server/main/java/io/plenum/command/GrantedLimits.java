package io.plenum.command;

import io.plenum.access.Role;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How far a point is opened.
 *
 * @param low in the unit of the point; null where it has none
 * @param high in the unit of the point; null where it has none
 * @param interval between two writes of different values
 * @param longest from an order to its end
 * @param role that is needed where the point belongs, operator at least
 * @param twoPersons whether a second person has to agree
 */
public record GrantedLimits(
        @Nullable Double low,
        @Nullable Double high,
        Duration interval,
        Duration longest,
        Role role,
        boolean twoPersons) {}
