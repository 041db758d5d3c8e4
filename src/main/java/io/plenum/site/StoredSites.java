package io.plenum.site;

import io.plenum.point.Point;
import java.util.List;
import java.util.Map;

/** All that the store holds about sites, as rows. */
record StoredSites(
        List<Site> sites,
        List<Floor> floors,
        List<Space> spaces,
        List<Equipment> equipment,
        List<Point> points,
        Map<String, String> ownerByPoint) {}
