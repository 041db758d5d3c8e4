package io.plenum.trend.read;

import io.plenum.point.PointId;
import java.time.Instant;

/**
 * What is kept of one hour of one point. The numbers are in the point's unit.
 *
 * @param hour its start
 * @param firstTime when the earliest of the hour's own samples was taken
 * @param covered seconds of the hour in which a value held
 * @param status code of the worst quality
 */
public record HourRow(
        PointId point,
        Instant hour,
        double min,
        double max,
        double weighted,
        double first,
        double last,
        Instant firstTime,
        Instant lastTime,
        int count,
        double covered,
        int status) {}
