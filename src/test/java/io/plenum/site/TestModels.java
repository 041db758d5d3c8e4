package io.plenum.site;

import io.plenum.point.Point;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;

/** Small models for the tests of other modules. */
public final class TestModels {

    public static final String FLOOR = "floor-0";
    public static final String ROOM = "room";

    private TestModels() {}

    /** One floor with one room, which owns all the points. */
    public static SiteModel oneRoom(List<Point> points) {
        return new SnapshotModel(new StoredSites(
                List.of(new Site("house", "House", ZoneOffset.UTC, 10)),
                List.of(new Floor(FLOOR, "house", "Ground floor", 0)),
                List.of(new Space(ROOM, FLOOR, "Room", "Room", 10)),
                List.of(),
                points,
                points.stream().collect(Collectors.toMap(Point::key, p -> ROOM))));
    }
}
