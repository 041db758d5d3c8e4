package io.plenum.command;

import io.plenum.point.PointId;
import java.time.Instant;

/**
 * What somebody other than Plenum holds, as found in a priority array.
 *
 * @param value in the unit of the point
 * @param firstSeen UTC
 * @param lastSeen UTC
 */
public record ForeignOverride(
        PointId point, int priority, double value, Holder holder, Instant firstSeen, Instant lastSeen) {}
