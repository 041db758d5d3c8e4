package io.plenum.command.rule;

import io.plenum.command.GrantedLimits;
import io.plenum.command.rule.CommandGrantStore.Switches;
import io.plenum.connector.AssignedConnection;
import io.plenum.connector.ConnectionRegistry;
import io.plenum.link.Problem;
import io.plenum.link.command.CommandPolicy.PointLimits;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointSource;
import io.plenum.site.SiteModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What may be written in one model with one set of grants; never changes.
 *
 * @param revision as gateways know it
 * @param limits of the points that are opened and may be written
 * @param connections by name
 */
public record OpenedPoints(
        long revision,
        boolean readOnly,
        boolean twoPersons,
        SiteModel model,
        Map<PointId, GrantedLimits> limits,
        Map<String, AssignedConnection> connections) {

    static OpenedPoints of(Switches switches, List<CommandGrant> grants, SiteModel model, ConnectionRegistry registry) {
        Map<String, AssignedConnection> connections = registry.assigned().stream()
                .collect(Collectors.toUnmodifiableMap(one -> one.connection().name(), Function.identity()));
        OpenedPoints none = new OpenedPoints(
                switches.revision(), switches.readOnly(), switches.twoPersons(), model, Map.of(), connections);
        GrantReach reach = new GrantReach(model);
        Map<PointId, GrantedLimits> limits = new HashMap<>();
        for (CommandGrant grant : grants) {
            for (Point point : reach.points(grant)) {
                GrantedLimits granted = GrantReach.limits(grant, point, switches.twoPersons());
                if (granted != null && none.never(point) == null) {
                    limits.merge(point.id(), granted, GrantReach::stricter);
                }
            }
        }
        return new OpenedPoints(
                switches.revision(),
                switches.readOnly(),
                switches.twoPersons(),
                model,
                Map.copyOf(limits),
                connections);
    }

    /** Why a point is never written, whoever opens it; null where nothing speaks against it. */
    @Nullable
    Problem never(Point point) {
        PointSource source = point.source();
        AssignedConnection connection = source == null ? null : connections.get(source.connection());
        return ProtectedPoints.refusal(
                point,
                model,
                connection == null ? null : connection.connection().kind());
    }

    /** What a gateway is told: the points of its own connections. */
    public Map<PointId, PointLimits> of(String gateway) {
        Map<PointId, PointLimits> own = new HashMap<>();
        for (Point point : model.points()) {
            GrantedLimits granted = limits.get(point.id());
            PointSource source = point.source();
            AssignedConnection connection = source == null ? null : connections.get(source.connection());
            if (granted != null && connection != null && connection.gateway().equals(gateway)) {
                own.put(
                        point.id(),
                        new PointLimits(granted.low(), granted.high(), granted.interval(), granted.longest()));
            }
        }
        return own;
    }

    /** Whether gateways would be told the same. */
    boolean opensTheSame(OpenedPoints other) {
        return limits.equals(other.limits) && connections.equals(other.connections);
    }

    OpenedPoints at(long anotherRevision) {
        return new OpenedPoints(anotherRevision, readOnly, twoPersons, model, limits, connections);
    }
}
