package io.plenum.twin.ui;

import io.plenum.point.Point;
import io.plenum.search.WordIndex.Match;
import io.plenum.site.Equipment;
import io.plenum.site.Floor;
import io.plenum.site.PlanRoute;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteModel;
import io.plenum.site.Space;
import io.plenum.twin.search.SiteItem;
import io.plenum.twin.search.SiteLocations;
import io.plenum.twin.search.SiteSearch;
import io.plenum.uikit.SearchSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds floors, rooms, equipment and points. */
@Component
class TwinSearch implements SearchSource {

    private final SiteSearch search;
    private final SiteAccess models;

    TwinSearch(SiteSearch search, SiteAccess models) {
        this.search = search;
        this.models = models;
    }

    @Override
    public List<Hit> find(String query, int limit) {
        SiteModel model = models.visible();
        return search.find(query, limit, item -> true).stream()
                .map(found -> hit(model, found))
                .toList();
    }

    private static Hit hit(SiteModel model, Match<SiteItem> found) {
        return switch (found.item()) {
            case SiteItem.OfFloor one ->
                new Hit(
                        Kind.PLACE,
                        one.floor().name(),
                        "",
                        "floors/" + one.floor().key(),
                        found.score());
            case SiteItem.OfSpace one -> place(model, one.space(), found.score());
            case SiteItem.OfEquipment one -> equipment(model, one.equipment(), found.score());
            case SiteItem.OfPoint one -> point(model, one.point(), found.score());
        };
    }

    private static Hit place(SiteModel model, Space space, double score) {
        Floor floor = model.floor(space.floor());
        String where = floor == null ? "" : floor.name();
        String route = PlanRoute.to(model, space.key());
        return new Hit(Kind.PLACE, space.name(), where, route == null ? "floors" : route, score);
    }

    private static Hit equipment(SiteModel model, Equipment equipment, double score) {
        Floor floor = PlanRoute.floorOf(model, equipment.key());
        Space room = equipment.space() == null ? null : model.space(equipment.space());
        String where = (room == null ? "" : room.name()) + (room == null || floor == null ? "" : " · ");
        String route = PlanRoute.to(model, equipment.key());
        return new Hit(
                Kind.EQUIPMENT,
                equipment.name(),
                where + (floor == null ? "" : floor.name()),
                route == null ? trendsOf(model, equipment) : route,
                score);
    }

    /** What stands on no plan is still looked at: by the history of its points. */
    private static String trendsOf(SiteModel model, Equipment equipment) {
        return model.pointsOf(equipment.key()).stream()
                .findFirst()
                .map(point -> "trends?points=" + point.key())
                .orElse("trends");
    }

    private static Hit point(SiteModel model, Point point, double score) {
        String route = PlanRoute.toPoint(model, point);
        String shown = route == null ? "trends?points=" + point.key() : route;
        return new Hit(Kind.POINT, point.name(), SiteLocations.of(model, point), shown, score);
    }
}
