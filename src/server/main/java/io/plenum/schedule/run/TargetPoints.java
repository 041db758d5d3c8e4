package io.plenum.schedule.run;

import io.plenum.point.Point;
import io.plenum.schedule.plan.ScheduleTargets;
import io.plenum.site.Equipment;
import io.plenum.site.Site;
import io.plenum.site.SiteModel;
import io.plenum.site.role.BrickClass;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The points of a schedule, as the model has them now. */
final class TargetPoints {

    private TargetPoints() {}

    /** In the order of their keys; those that the model does not have are left out. Of a group only what is writable. */
    static List<Point> of(ScheduleTargets targets, String site, SiteModel model) {
        return switch (targets) {
            case ScheduleTargets.Points named ->
                named.points().stream()
                        .map(model::point)
                        .filter(java.util.Objects::nonNull)
                        .toList();
            case ScheduleTargets.PointGroup group ->
                within(group.place(), site, model).stream()
                        .filter(point -> point.writable() && BrickClass.isA(point.brickClass(), group.pointClass()))
                        .sorted(Comparator.comparing(Point::key))
                        .toList();
        };
    }

    private static Set<Point> within(String place, String site, SiteModel model) {
        Site own = model.site(site);
        if (place.isEmpty()) {
            return own == null ? Set.of() : new LinkedHashSet<>(model.of(own).points());
        }
        if (model.floor(place) != null) {
            return new LinkedHashSet<>(model.pointsOnFloor(place));
        }
        Set<Point> points = new LinkedHashSet<>();
        if (model.space(place) != null) {
            points.addAll(model.pointsOf(place));
            model.equipmentServing(place).stream()
                    .filter(one -> place.equals(one.space()) || one.feeds().equals(List.of(place)))
                    .forEach(one -> points.addAll(model.pointsOf(one.key())));
        }
        if (model.equipment(place) != null) {
            family(place, model).forEach(key -> points.addAll(model.pointsOf(key)));
        }
        return points;
    }

    /** The equipment and its parts. */
    private static List<String> family(String equipment, SiteModel model) {
        List<String> keys = new ArrayList<>(List.of(equipment));
        for (int i = 0; i < keys.size(); i++) {
            String of = keys.get(i);
            model.equipment().stream()
                    .filter(one -> of.equals(one.partOf()) && !keys.contains(one.key()))
                    .map(Equipment::key)
                    .forEach(keys::add);
        }
        return keys;
    }
}
