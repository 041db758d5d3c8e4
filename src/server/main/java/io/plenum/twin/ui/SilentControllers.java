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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Controllers of which no point is live, and gateways that are away: of what they read nobody knows whether it is well. */
final class SilentControllers {

    private SilentControllers() {}

    /**
     * A controller, or a gateway, from which nothing comes.
     *
     * @param points how many it has in the model
     * @param gateway whether it is a gateway
     */
    record Silent(String name, int points, boolean gateway) {}

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
        Map<String, Integer> away = new LinkedHashMap<>();
        for (List<Point> all : devices.values()) {
            PointSource source = all.getFirst().source();
            if (source != null && all.stream().noneMatch(point -> isLive(values.of(point.id())))) {
                String gateway = gatewayAway(all, values);
                if (gateway == null) {
                    silent.add(new Silent(names.controller(source), all.size(), false));
                } else {
                    away.merge(gateway, all.size(), Integer::sum);
                }
            }
        }
        away.forEach((gateway, number) -> silent.add(new Silent(gateway, number, true)));
        silent.sort(Comparator.comparingInt(one -> -one.points()));
        return silent;
    }

    /** Name of the gateway that is away, null where none of the points waits for one. */
    private static @Nullable String gatewayAway(List<Point> points, CurrentValues values) {
        return points.stream()
                .map(point -> values.of(point.id()))
                .filter(PointCounts::isAway)
                .map(value ->
                        Objects.requireNonNull(Objects.requireNonNull(value).reason()))
                .map(reason -> reason.arguments().getFirst())
                .findFirst()
                .orElse(null);
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
