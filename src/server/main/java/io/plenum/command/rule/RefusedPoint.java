package io.plenum.command.rule;

import io.plenum.link.Problem;
import io.plenum.point.Point;

/** A point that is not opened though it is meant, and why. */
public record RefusedPoint(Point point, Problem problem) {}
