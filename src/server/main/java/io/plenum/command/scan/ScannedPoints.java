package io.plenum.command.scan;

import io.plenum.command.WritePolicy;
import io.plenum.point.Point;
import io.plenum.point.PointCatalog;
import io.plenum.site.role.PointFunction;
import io.plenum.site.role.PointMeaning;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Which points are looked at: those that are opened, and those whose class says that somebody commands them. */
@Component
class ScannedPoints {

    private final PointCatalog catalog;
    private final WritePolicy policy;
    private final ScanSettings settings;

    ScannedPoints(PointCatalog catalog, WritePolicy policy, ScanSettings settings) {
        this.catalog = catalog;
        this.policy = policy;
        this.settings = settings;
    }

    /** By connection; those that are opened are the last to be left out where they are too many. */
    Map<String, List<Point>> byConnection() {
        List<Point> wanted = new ArrayList<>();
        List<Point> others = new ArrayList<>();
        for (Point point : catalog.all()) {
            if (point.source() == null) {
                continue;
            }
            if (policy.commandable(point.id())) {
                wanted.add(point);
            } else if (isCommanded(point)) {
                others.add(point);
            }
        }
        wanted.addAll(others);
        Map<String, List<Point>> points = new LinkedHashMap<>();
        wanted.stream().limit(settings.most()).forEach(point -> points.computeIfAbsent(
                        Objects.requireNonNull(point.source()).connection(), any -> new ArrayList<>())
                .add(point));
        return points;
    }

    private static boolean isCommanded(Point point) {
        PointFunction function = PointMeaning.of(point).function();
        return function == PointFunction.SETPOINT || function == PointFunction.COMMAND;
    }
}
