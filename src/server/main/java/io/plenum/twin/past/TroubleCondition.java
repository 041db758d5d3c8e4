package io.plenum.twin.past;

import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.Quality;
import io.plenum.site.SiteModel;
import io.plenum.site.Space;
import io.plenum.twin.CurrentValue;
import io.plenum.twin.PointTrouble;
import io.plenum.twin.PointValues;
import io.plenum.twin.ZoneComfort;
import io.plenum.twin.past.AbnormalMoment.Trouble;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can go wrong on a floor.
 *
 * @param points those on whose values it depends
 * @param holds whether it is wrong with these values
 */
record TroubleCondition(Trouble what, String key, String name, List<PointId> points, Predicate<PointValues> holds) {

    static List<TroubleCondition> over(SiteModel model, String floor) {
        List<TroubleCondition> all = new ArrayList<>();
        for (Space space : model.spacesOf(floor)) {
            ZoneComfort zone = ZoneComfort.of(model, space);
            if (zone != null) {
                List<PointId> points = zone.points().distinct().toList();
                all.add(new TroubleCondition(
                        Trouble.COMFORT, space.key(), space.name(), points, values -> zone.error(values) != 0));
            }
        }
        for (Point point : model.pointsOnFloor(floor)) {
            String owner = model.ownerOf(point.key());
            List<PointId> id = List.of(point.id());
            String key = owner == null ? point.key() : owner;
            all.add(new TroubleCondition(
                    Trouble.ALARM, key, point.name(), id, v -> PointTrouble.inAlarm(point, v.of(point.id()))));
            all.add(new TroubleCondition(Trouble.FAULT, key, point.name(), id, v -> isFaulty(v.of(point.id()))));
        }
        return all;
    }

    private static boolean isFaulty(@Nullable CurrentValue value) {
        return value != null && value.quality() == Quality.FAULT;
    }
}
