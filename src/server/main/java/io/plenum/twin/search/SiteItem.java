package io.plenum.twin.search;

import io.plenum.point.Point;
import io.plenum.site.Equipment;
import io.plenum.site.Floor;
import io.plenum.site.Space;

/** What can be found in a model. */
public sealed interface SiteItem {

    record OfFloor(Floor floor) implements SiteItem {}

    record OfSpace(Space space) implements SiteItem {}

    record OfEquipment(Equipment equipment) implements SiteItem {}

    record OfPoint(Point point) implements SiteItem {}
}
