package io.plenum.command.rule;

import io.plenum.access.Role;
import io.plenum.command.GrantedLimits;
import io.plenum.point.Point;
import io.plenum.point.PointKind;
import io.plenum.point.unit.Conversion;
import io.plenum.point.unit.Unit;
import io.plenum.site.Equipment;
import io.plenum.site.Floor;
import io.plenum.site.SiteModel;
import io.plenum.site.role.BrickClass;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which points a grant opens in a model, and how far. */
final class GrantReach {

    private final SiteModel model;

    GrantReach(SiteModel model) {
        this.model = model;
    }

    /** Points that are meant, as far as the model says that they are writable; whether they are ever written is another question. */
    List<Point> points(CommandGrant grant) {
        return meant(grant).stream().filter(Point::writable).distinct().toList();
    }

    private List<Point> meant(CommandGrant grant) {
        String pattern = grant.pattern();
        return switch (grant.target()) {
            case POINTS ->
                model.points().stream()
                        .filter(point -> fits(pattern, point.key()))
                        .toList();
            case CLASS ->
                model.points().stream()
                        .filter(point -> BrickClass.isA(point.brickClass(), pattern))
                        .toList();
            case EQUIPMENT -> ofEquipment(pattern);
            case SPACE -> ofSpace(pattern);
        };
    }

    private List<Point> ofEquipment(String key) {
        List<Point> points = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<String> left = new ArrayList<>(List.of(key));
        while (!left.isEmpty()) {
            String next = left.removeLast();
            if (seen.add(next)) {
                points.addAll(model.pointsOf(next));
                model.equipment().stream()
                        .filter(part -> next.equals(part.partOf()))
                        .map(Equipment::key)
                        .forEach(left::add);
            }
        }
        return points;
    }

    private List<Point> ofSpace(String key) {
        Floor floor = model.floor(key);
        if (floor != null) {
            return model.pointsOnFloor(key);
        }
        List<Point> points = new ArrayList<>(model.pointsOf(key));
        model.equipment().stream()
                .filter(one -> key.equals(one.space()))
                .forEach(one -> points.addAll(model.pointsOf(one.key())));
        return points;
    }

    /** {@code *} stands for any characters; looks at each character once or twice, whatever the pattern. */
    static boolean fits(String pattern, String key) {
        int at = 0;
        int in = 0;
        int star = -1;
        int mark = 0;
        while (at < key.length()) {
            if (in < pattern.length() && pattern.charAt(in) == '*') {
                star = in++;
                mark = at;
            } else if (in < pattern.length() && pattern.charAt(in) == key.charAt(at)) {
                in++;
                at++;
            } else if (star >= 0) {
                in = star + 1;
                at = ++mark;
            } else {
                return false;
            }
        }
        while (in < pattern.length() && pattern.charAt(in) == '*') {
            in++;
        }
        return in == pattern.length();
    }

    /** What a grant gives for a point; null where it does not open it: a number without limits, or in a unit that does not fit. */
    static @Nullable GrantedLimits limits(CommandGrant grant, Point point, boolean twoPersonsAlways) {
        Double low = null;
        Double high = null;
        if (point.kind() == PointKind.NUMERIC) {
            Unit unit = grant.unit();
            Conversion conversion = unit == null ? null : unit.to(point.unit());
            if (conversion == null || grant.low() == null || grant.high() == null) {
                return null;
            }
            low = conversion.apply(grant.low());
            high = conversion.apply(grant.high());
        }
        return new GrantedLimits(
                low, high, grant.interval(), grant.longest(), grant.role(), grant.twoPersons() || twoPersonsAlways);
    }

    /** Of each the stricter. */
    static GrantedLimits stricter(GrantedLimits one, GrantedLimits other) {
        return new GrantedLimits(
                one.low() == null || other.low() == null ? one.low() : (Double) Math.max(one.low(), other.low()),
                one.high() == null || other.high() == null ? one.high() : (Double) Math.min(one.high(), other.high()),
                longer(one.interval(), other.interval()),
                longer(one.longest(), other.longest()).equals(one.longest()) ? other.longest() : one.longest(),
                higher(one.role(), other.role()),
                one.twoPersons() || other.twoPersons());
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Role higher(Role one, Role other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
