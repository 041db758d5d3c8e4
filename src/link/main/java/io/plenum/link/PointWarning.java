package io.plenum.link;

import io.plenum.point.Point;
import io.plenum.point.QualityReason;
import java.util.List;

/**
 * What is wrong with one point of a connection.
 *
 * @param reasons why it has no usable value, and where its device and the site model disagree
 */
public record PointWarning(Point point, List<QualityReason> reasons) {}
