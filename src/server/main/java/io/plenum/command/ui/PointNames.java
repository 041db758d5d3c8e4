package io.plenum.command.ui;

import io.plenum.point.PointId;

/** What people call a point. */
@FunctionalInterface
public interface PointNames {

    String of(PointId point);
}
