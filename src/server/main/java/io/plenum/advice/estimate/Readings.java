package io.plenum.advice.estimate;

import io.plenum.point.AnalysisUnits;
import io.plenum.point.Point;
import io.plenum.site.SiteModel;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds points by their Brick classes and reads them in °C, 0 to 1, Pa, m³/s and kW. */
final class Readings {

    private final Evidence evidence;

    Readings(Evidence evidence) {
        this.evidence = evidence;
    }

    SiteModel model() {
        return evidence.model();
    }

    /** The first point of the owner that has one of the classes, the best class first; null without one. */
    @Nullable
    Point point(String owner, String... classes) {
        return points(owner, classes).findFirst().orElse(null);
    }

    Stream<Point> points(String owner, String... classes) {
        List<Point> own = evidence.model().pointsOf(owner);
        return Arrays.stream(classes)
                .flatMap(name -> own.stream().filter(point -> point.brickClass().equals(name)));
    }

    double @Nullable [] read(String owner, String... classes) {
        return points(owner, classes)
                .map(this::of)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The sum of all points of the owner of this class; null without any. */
    double @Nullable [] sum(String owner, String brickClass) {
        return sum(points(owner, brickClass));
    }

    double @Nullable [] sum(Stream<Point> points) {
        return points.map(this::of)
                .filter(Objects::nonNull)
                .reduce(Readings::plus)
                .orElse(null);
    }

    static double[] plus(double[] one, double[] other) {
        double[] sum = one.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other[i];
        }
        return sum;
    }

    double @Nullable [] of(Point point) {
        double[] means = evidence.means().of(point.id());
        return means == null ? null : AnalysisUnits.conversion(point).apply(means);
    }
}
