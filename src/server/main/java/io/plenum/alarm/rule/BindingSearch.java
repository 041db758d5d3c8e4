package io.plenum.alarm.rule;

import io.plenum.alarm.correlation.PointSources;
import io.plenum.alarm.correlation.Topology;
import io.plenum.alarm.rule.AlarmRule.Target;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointSource;
import io.plenum.point.device.GatewayNames;
import io.plenum.point.unit.AnalysisUnits;
import io.plenum.point.unit.Conversion;
import io.plenum.point.unit.Unit;
import io.plenum.site.Equipment;
import io.plenum.site.SiteModel;
import io.plenum.site.Space;
import io.plenum.site.role.BrickClass;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds a rule's points, and for each of them the siblings that its condition speaks of. */
public final class BindingSearch {

    private final SiteModel model;
    private final Topology topology;
    private final GatewayNames gateways;

    /** @param gateways which of them makes each connection */
    public BindingSearch(SiteModel model, GatewayNames gateways) {
        this.model = model;
        this.gateways = gateways;
        this.topology = new Topology(model);
    }

    public List<RuleBinding> of(AlarmRule rule) {
        List<RuleBinding> found = new ArrayList<>();
        switch (rule.target()) {
            case Target.OnePoint one -> add(found, rule, model.point(one.point()));
            case Target.Pattern pattern ->
                model.points().stream().filter(p -> fits(p, pattern)).forEach(p -> add(found, rule, p));
            case Target.EachDevice each -> together(PointSources::device).forEach(all -> found.add(group(rule, all)));
            case Target.EachConnection each ->
                together(PointSources::connection).forEach(all -> found.add(group(rule, representatives(all))));
            case Target.EachWritable each ->
                model.points().stream().filter(Point::writable).forEach(point -> add(found, rule, point));
            case Target.EachGateway each ->
                together(source -> gateways.gateway(source.connection()))
                        .forEach(all -> found.add(group(rule, List.of(all.getFirst()))));
        }
        return found;
    }

    private boolean fits(Point point, Target.Pattern pattern) {
        return BrickClass.isA(point.brickClass(), pattern.pointClass())
                && (pattern.ownerClass() == null
                        || BrickClass.isA(classOf(model.ownerOf(point.key())), pattern.ownerClass()));
    }

    private String classOf(@Nullable String owner) {
        Equipment equipment = owner == null ? null : model.equipment(owner);
        Space space = owner == null ? null : model.space(owner);
        return equipment != null ? equipment.brickClass() : space != null ? space.brickClass() : "";
    }

    private void add(List<RuleBinding> found, AlarmRule rule, @Nullable Point point) {
        List<Point> inputs = point == null ? List.of() : inputs(rule.condition(), point);
        if (!inputs.isEmpty()) {
            found.add(bind(rule, inputs));
        }
    }

    /** The point and its siblings in the order in which the condition counts them; empty where one is missing. */
    private List<Point> inputs(Condition condition, Point point) {
        List<String> classes = siblingClasses(condition);
        List<Point> inputs = new ArrayList<>(List.of(point));
        for (String brickClass : classes) {
            Point sibling = sibling(point, brickClass);
            if (sibling == null) {
                return List.of();
            }
            inputs.add(sibling);
        }
        return inputs;
    }

    private static List<String> siblingClasses(Condition condition) {
        return switch (condition) {
            case Condition.Deviation deviation -> List.of(deviation.setpointClass());
            case Condition.Mismatch mismatch -> List.of(mismatch.statusClass());
            case Condition.Expression expression -> {
                List<String> names = Formula.parse(expression.text()).names();
                yield names.subList(1, names.size());
            }
            default -> List.of();
        };
    }

    /** The class itself before one below it. */
    private @Nullable Point sibling(Point point, String brickClass) {
        String owner = model.ownerOf(point.key());
        List<Point> points = owner == null ? List.of() : model.pointsOf(owner);
        Point below = null;
        for (Point other : points) {
            if (other.brickClass().equals(brickClass)) {
                return other;
            }
            if (below == null && BrickClass.isA(other.brickClass(), brickClass)) {
                below = other;
            }
        }
        return below;
    }

    private List<List<Point>> together(Function<PointSource, @Nullable String> source) {
        Map<String, List<Point>> groups = model.points().stream()
                .filter(point -> point.source() != null && source.apply(point.source()) != null)
                .collect(Collectors.groupingBy(
                        point -> Objects.requireNonNull(source.apply(Objects.requireNonNull(point.source()))),
                        TreeMap::new,
                        Collectors.toList()));
        return List.copyOf(groups.values());
    }

    /** A connection is judged by one point of each of its controllers; where it has only one, by all its points. */
    private static List<Point> representatives(List<Point> points) {
        Map<String, List<Point>> devices = points.stream()
                .collect(Collectors.groupingBy(
                        point -> PointSources.device(Objects.requireNonNull(point.source())),
                        TreeMap::new,
                        Collectors.toList()));
        return devices.size() == 1
                ? points
                : devices.values().stream().map(List::getFirst).toList();
    }

    private RuleBinding group(AlarmRule rule, List<Point> points) {
        return bind(rule, points);
    }

    private RuleBinding bind(AlarmRule rule, List<Point> points) {
        Point point = points.getFirst();
        String owner = model.ownerOf(point.key());
        List<PointId> inputs = new ArrayList<>(points.stream().map(Point::id).toList());
        List<RuleBinding.Gate> gates = new ArrayList<>();
        if (owner != null && rule.applicability().occupiedOnly()) {
            gate(inputs, gates, ApplicabilityPoint.occupied(model, topology, owner));
        }
        if (owner != null && rule.applicability().runningOnly()) {
            gate(inputs, gates, ApplicabilityPoint.running(model, topology, owner));
        }
        return new RuleBinding(
                rule,
                point,
                owner,
                floor(owner),
                system(owner),
                List.copyOf(inputs),
                conversions(rule, points),
                List.copyOf(gates),
                rule.target() instanceof Target.EachGateway ? gatewayOf(point) : null);
    }

    private @Nullable String gatewayOf(Point point) {
        PointSource source = point.source();
        return source == null ? null : gateways.gateway(source.connection());
    }

    /** Numbers of a rule for a class are metric, whatever the units of its points; a set point is told in the unit of its sensor. */
    private static List<Conversion> conversions(AlarmRule rule, List<Point> points) {
        boolean one = rule.target() instanceof Target.OnePoint;
        Unit first = points.getFirst().unit();
        Unit wanted = one ? first : first.metric();
        return points.stream()
                .map(point -> {
                    Conversion same = point.unit().to(wanted);
                    Unit own = one ? point.unit() : point.unit().metric();
                    return same != null ? same : AnalysisUnits.to(point.unit(), own);
                })
                .toList();
    }

    private static void gate(List<PointId> inputs, List<RuleBinding.Gate> gates, @Nullable ApplicabilityPoint found) {
        if (found != null) {
            gates.add(new RuleBinding.Gate(inputs.size(), found));
            inputs.add(found.point().id());
        }
    }

    private @Nullable String floor(@Nullable String owner) {
        Equipment equipment = owner == null ? null : model.equipment(owner);
        Space space = owner == null ? null : model.space(owner);
        return equipment != null ? equipment.floor() : space != null ? space.floor() : null;
    }

    /** A room's points belong to what conditions it, before what lights or guards it. */
    private @Nullable String system(@Nullable String owner) {
        if (owner == null) {
            return null;
        }
        Equipment equipment = model.equipment(owner);
        if (equipment != null) {
            return equipment.system();
        }
        return model.equipmentServing(owner).stream()
                .filter(one -> one.feeds().contains(owner))
                .map(Equipment::system)
                .min(Comparator.comparing(system -> !system.equals("hvac")))
                .orElse(null);
    }
}
