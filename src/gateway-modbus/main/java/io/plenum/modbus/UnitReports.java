package io.plenum.modbus;

import io.plenum.link.ConnectionState;
import io.plenum.link.ConnectorContext;
import io.plenum.link.DeviceStatus;
import io.plenum.link.Problem;
import io.plenum.modbus.poll.ReadRequest;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Says how the device of each unit is. */
final class UnitReports {

    private static final int PROBLEMS_SHOWN = 20;

    private final ConnectorContext context;
    private final RefusedRegisters refused;
    private final Duration grace;
    private final Set<Integer> reported = ConcurrentHashMap.newKeySet();
    private volatile Map<Integer, List<PointId>> members = Map.of();

    UnitReports(ConnectorContext context, RefusedRegisters refused) {
        this.context = context;
        this.refused = refused;
        grace = context.tuning().stale().dividedBy(2);
    }

    /** The points are others; returns the units that have any. */
    Set<Integer> follow(List<Point> points) {
        members = members(points);
        reported.retainAll(members.keySet());
        return members.keySet();
    }

    /** A point whose address names no unit is of none. */
    private static Map<Integer, List<PointId>> members(List<Point> points) {
        Map<Integer, List<PointId>> units = new TreeMap<>();
        for (Point point : points) {
            PointSource source = point.source();
            String unit = source == null ? "" : source.address().replaceFirst("/.*", "");
            if (unit.matches("0|[1-9]\\d{0,2}")) {
                units.computeIfAbsent(Integer.valueOf(unit), none -> new ArrayList<>())
                        .add(point.id());
            }
        }
        return units;
    }

    /**
     * To say that a device is up confirms the values of all its points. Where not all of its groups were read lately nothing is said, and
     * those that were confirm themselves.
     */
    void report(UnitState unit, List<ScheduledGroup> groups) {
        List<PointId> own = members.getOrDefault(unit.unit(), List.of());
        Instant now = context.clock().instant();
        if (unit.isDown()) {
            report(unit, own, ConnectionState.DOWN, List.of(Problem.of("connector.problem.no-answer")));
            return;
        }
        boolean present = groups.stream().allMatch(group -> group.isGivenUp() || group.isPresent(now, grace));
        if (unit.heard() == null || !present) {
            if (!reported.contains(unit.unit())) {
                context.report(status(unit.unit(), own.size(), ConnectionState.CONNECTING, 0, null, List.of()));
            }
            return;
        }
        List<Problem> problems = new ArrayList<>(refused.problems(own, PROBLEMS_SHOWN));
        groups.stream().filter(ScheduledGroup::isGivenUp).limit(PROBLEMS_SHOWN).forEach(group -> {
            ReadRequest request = group.group().request();
            problems.add(Problem.of(
                    "connector.problem.modbus-group",
                    request.table().text(),
                    request.first(),
                    request.first() + request.count() - 1));
        });
        report(unit, own, problems.isEmpty() ? ConnectionState.UP : ConnectionState.DEGRADED, problems);
    }

    private void report(UnitState unit, List<PointId> own, ConnectionState state, List<Problem> problems) {
        reported.add(unit.unit());
        context.report(status(unit.unit(), own.size(), state, refused.size(own), unit.heard(), problems));
    }

    private static DeviceStatus status(
            int unit, int points, ConnectionState state, int faulty, @Nullable Instant heard, List<Problem> problems) {
        String address = String.valueOf(unit);
        return new DeviceStatus(address, "Modbus " + address, state, points, 0, faulty, heard, problems);
    }

    /** None of the devices can be reached. */
    static void allDown(ConnectorContext context) {
        members(context.points())
                .forEach((unit, own) ->
                        context.report(status(unit, own.size(), ConnectionState.DOWN, 0, null, List.of())));
    }
}
