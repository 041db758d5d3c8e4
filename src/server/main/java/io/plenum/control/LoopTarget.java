package io.plenum.control;

import io.plenum.point.Point;

/**
 * A point that a loop may write.
 *
 * @param resolution a change by less is not worth a write; in the point's unit
 */
public record LoopTarget(Point point, double resolution) {}
