package io.plenum.recommendation.estimate.building;

import io.plenum.point.Point;
import io.plenum.recommendation.estimate.Evidence;
import io.plenum.site.SiteModel;
import io.plenum.site.role.PointMeaning;
import io.plenum.site.role.RequiredPoint;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds points by their Brick classes and reads them in °C, 0 to 1, Pa, m³/s and kW. */
public final class PointReadings {

    private final Evidence evidence;

    PointReadings(Evidence evidence) {
        this.evidence = evidence;
    }

    SiteModel model() {
        return evidence.model();
    }

    /** The best point of the owner that may stand for it; null without one. */
    @Nullable
    Point point(String owner, RequiredPoint wanted) {
        return wanted.of(own(owner));
    }

    /** Of the first of the required points that was recorded; null without one. */
    double @Nullable [] read(String owner, RequiredPoint... wanted) {
        return Arrays.stream(wanted)
                .flatMap(one -> one.among(own(owner)))
                .map(this::of)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** All points of the best class that there is. */
    Stream<Point> all(String owner, RequiredPoint wanted) {
        return wanted.allOfBest(own(owner)).stream();
    }

    /** The sum of {@link #all}; null without any. */
    double @Nullable [] sum(String owner, RequiredPoint wanted) {
        return sum(all(owner, wanted));
    }

    private List<Point> own(String owner) {
        return evidence.model().pointsOf(owner);
    }

    double @Nullable [] sum(Stream<Point> points) {
        return points.map(this::of)
                .filter(Objects::nonNull)
                .reduce(PointReadings::plus)
                .orElse(null);
    }

    public static double[] plus(double[] one, double[] other) {
        double[] sum = one.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other[i];
        }
        return sum;
    }

    double @Nullable [] of(Point point) {
        double[] means = evidence.means().of(point.id());
        return means == null ? null : PointMeaning.conversion(point).apply(means);
    }
}
