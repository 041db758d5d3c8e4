package io.plenum.twin.search;

import io.plenum.point.Point;
import io.plenum.search.WordIndex;
import io.plenum.site.Equipment;
import io.plenum.site.Floor;
import io.plenum.site.PlanRoute;
import io.plenum.site.SiteModel;
import io.plenum.site.Space;
import io.plenum.site.role.BrickClass;
import io.plenum.twin.PointImportance;
import org.jspecify.annotations.Nullable;

/** Says the words of everything in a model: names first, then where it is, then what kind of thing it is. */
final class SiteIndex {

    private static final double OWN = 1;
    private static final double ROOM = 0.9;
    private static final double OWNER = 0.85;
    private static final double KIND = 0.75;
    private static final double KEY = 0.7;
    private static final double FLOOR = 0.6;
    /** So much do rooms and what is most important in them come before the rest of what fits as well. */
    private static final double MOST = 0.2;

    private final SiteModel model;
    private final WordIndex.Builder<SiteItem> index = new WordIndex.Builder<>();

    private SiteIndex(SiteModel model) {
        this.model = model;
    }

    static WordIndex<SiteItem> of(SiteModel model) {
        SiteIndex made = new SiteIndex(model);
        model.floors().forEach(made::floor);
        model.spaces().forEach(made::space);
        model.equipment().forEach(made::equipment);
        model.points().forEach(made::point);
        return made.index.build();
    }

    private void floor(Floor floor) {
        index.add(new SiteItem.OfFloor(floor), MOST)
                .said(floor.name(), OWN)
                .said(floor.key(), KEY)
                .said("floor", KIND);
    }

    private void space(Space space) {
        index.add(new SiteItem.OfSpace(space), MOST)
                .said(space.name(), OWN)
                .said(space.key(), KEY)
                .said(BrickClass.words(space.brickClass()) + " room", KIND);
        floorWords(model.floor(space.floor()));
    }

    private void equipment(Equipment equipment) {
        index.add(new SiteItem.OfEquipment(equipment), MOST / 2)
                .said(equipment.name(), OWN)
                .said(equipment.key(), KEY)
                .said(BrickClass.words(equipment.brickClass()), KIND);
        places(equipment.key());
    }

    private void point(Point point) {
        index.add(new SiteItem.OfPoint(point), MOST * 0.9 * PointImportance.share(point))
                .said(point.name(), OWN)
                .said(point.key(), KEY)
                .said(BrickClass.words(point.brickClass()), KIND);
        String owner = model.ownerOf(point.key());
        if (owner != null) {
            index.said(model.placeName(owner), OWNER);
            places(owner);
        }
    }

    private void places(String owner) {
        for (Space room : SiteLocations.rooms(model, owner)) {
            index.said(room.name(), ROOM).said(room.key() + " room", KEY);
        }
        floorWords(PlanRoute.floorOf(model, owner));
    }

    private void floorWords(@Nullable Floor floor) {
        if (floor != null) {
            index.said(floor.name(), FLOOR);
        }
    }
}
