package io.plenum.point;

import java.time.Instant;

/**
 * One value of one point at one instant.
 *
 * @param time the controller's time where it gives one, else the time of receipt (UTC)
 * @param value in the point's own unit; NaN where the controller gave no number (then the quality says why)
 */
public record Sample(PointId point, Instant time, double value, Quality quality) {}
