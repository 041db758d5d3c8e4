package io.plenum.alarm.rule;

import io.plenum.alarm.correlation.Topology;
import io.plenum.alarm.engine.TriState;
import io.plenum.point.Point;
import io.plenum.point.PointKind;
import io.plenum.site.SiteModel;
import io.plenum.site.role.PointFunction;
import io.plenum.site.role.PointMeaning;
import io.plenum.site.role.QuantityKind;
import io.plenum.site.role.RequiredPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Whether a rule applies now: a point and the values with which it says yes. The point is the owner's own, else one of what
 * feeds the owner, the nearest first.
 */
public record ApplicabilityPoint(Point point, boolean[] yes) {

    private static final Pattern NOT_OCCUPIED =
            Pattern.compile("(?i)(un-?occupied|vacant|off|night|stand-?by|setback|unbelegt|aus|nacht|absenk)\\b.*");

    /** A mode that tells occupied from not, else presence; null where the building says neither. */
    static @Nullable ApplicabilityPoint occupied(SiteModel model, Topology topology, String owner) {
        List<Point> near = near(model, topology, owner);
        for (Point point : near) {
            boolean[] yes = occupiedStates(point);
            if (yes.length > 0) {
                return new ApplicabilityPoint(point, yes);
            }
        }
        return near.stream()
                .filter(RequiredPoint.ROOM_OCCUPIED::fits)
                .findFirst()
                .map(point -> new ApplicabilityPoint(point, new boolean[] {false, true}))
                .orElse(null);
    }

    static @Nullable ApplicabilityPoint running(SiteModel model, Topology topology, String owner) {
        return near(model, topology, owner).stream()
                .filter(point -> point.kind() == PointKind.BINARY && RequiredPoint.RUNNING.fits(point))
                .findFirst()
                .map(point -> new ApplicabilityPoint(point, new boolean[] {false, true}))
                .orElse(null);
    }

    private static List<Point> near(SiteModel model, Topology topology, String owner) {
        List<Point> points = new ArrayList<>(model.pointsOf(owner));
        topology.upstream(owner).forEach(key -> points.addAll(model.pointsOf(key)));
        return points;
    }

    /** By state number; empty where the point's states do not tell. */
    private static boolean[] occupiedStates(Point point) {
        List<String> texts = point.stateTexts();
        boolean mode = point.kind() == PointKind.MULTISTATE && isModeStatus(point);
        if (!mode || texts.stream().noneMatch(text -> NOT_OCCUPIED.matcher(text).matches())) {
            return new boolean[0];
        }
        boolean[] yes = new boolean[texts.size() + 1];
        IntStream.range(0, texts.size())
                .forEach(i -> yes[i + 1] = !NOT_OCCUPIED.matcher(texts.get(i)).matches());
        return yes;
    }

    private static boolean isModeStatus(Point point) {
        PointMeaning meaning = PointMeaning.of(point);
        return meaning.function() == PointFunction.STATUS && meaning.quantity() == QuantityKind.MODE;
    }

    /** States beyond those that have a meaning count as the last of them. */
    public TriState of(double value) {
        if (Double.isNaN(value)) {
            return TriState.UNKNOWN;
        }
        int state = (int) Math.max(0, Math.min(Math.ceil(value), yes.length - 1.0));
        return TriState.of(yes[state]);
    }
}
