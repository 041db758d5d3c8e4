package io.plenum.twin.ui;

import io.plenum.point.Point;
import io.plenum.point.PointSource;
import io.plenum.point.SourceNames;
import io.plenum.twin.CurrentValue;
import io.plenum.twin.CurrentValues;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Controllers of which no point is live. */
final class SilentControllers {

    private SilentControllers() {}

    /**
     * A controller from which nothing comes.
     *
     * @param points how many it has in the model
     */
    record Silent(String name, int points) {}

    /** The largest first. */
    static List<Silent> of(Collection<Point> points, CurrentValues values, SourceNames names) {
        Map<String, List<Point>> devices = new LinkedHashMap<>();
        for (Point point : points) {
            PointSource source = point.source();
            if (source != null) {
                devices.computeIfAbsent(device(source), device -> new ArrayList<>())
                        .add(point);
            }
        }
        List<Silent> silent = new ArrayList<>();
        for (List<Point> all : devices.values()) {
            PointSource source = all.getFirst().source();
            if (source != null && all.stream().noneMatch(point -> isLive(values.of(point.id())))) {
                silent.add(new Silent(names.controller(source), all.size()));
            }
        }
        silent.sort(Comparator.comparingInt(one -> -one.points()));
        return silent;
    }

    private static boolean isLive(@Nullable CurrentValue value) {
        return value != null && value.quality().isLive();
    }

    /** BACnet addresses begin with the device's number; what has no such number comes from the connection's one server. */
    private static String device(PointSource source) {
        int slash = source.address().indexOf('/');
        boolean numbered = slash > 0 && source.address().chars().limit(slash).allMatch(Character::isDigit);
        return source.connection() + (numbered ? "/" + source.address().substring(0, slash) : "");
    }
}
