package io.plenum.upkeep.wear;

import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.trend.coverage.Coverage;
import io.plenum.trend.read.HistoryFeeds;
import io.plenum.upkeep.ActuatorDay;
import io.plenum.upkeep.WearDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts equipment from the samples of some days, in one pass over them. */
@Component
class WearReader {

    private final HistoryFeeds feeds;

    WearReader(HistoryFeeds feeds) {
        this.feeds = feeds;
    }

    List<EquipmentWear> count(List<CountedPoints> equipment, LocalDays days) {
        List<PointId> points =
                equipment.stream().flatMap(one -> one.ids().stream()).distinct().toList();
        Map<PointId, Holds> holds = new HashMap<>();
        long begin = Coverage.micros(days.from());
        feeds.each(points, days.from(), days.to(), (point, coverage, end) -> {
            Holds taken = new Holds(coverage, begin, end);
            holds.put(point, taken);
            return taken;
        });
        return equipment.stream().map(one -> count(one, holds, days)).toList();
    }

    private static EquipmentWear count(CountedPoints equipment, Map<PointId, Holds> holds, LocalDays days) {
        Point run = equipment.run();
        Point load = equipment.load();
        List<WearDay> counted = run == null
                ? List.of()
                : UseCount.of(
                        held(holds, run),
                        CountedPoints.least(run),
                        load == null ? null : held(holds, load),
                        load == null ? 1 : CountedPoints.full(load),
                        days);
        List<ActuatorDay> moved = new ArrayList<>();
        for (Point actuator : equipment.actuators()) {
            moved.addAll(Movement.of(actuator.key(), held(holds, actuator), CountedPoints.full(actuator), days));
        }
        return new EquipmentWear(equipment.equipment().key(), counted, moved);
    }

    private static Holds held(Map<PointId, Holds> holds, @Nullable Point point) {
        return Objects.requireNonNull(holds.get(Objects.requireNonNull(point).id()));
    }
}
