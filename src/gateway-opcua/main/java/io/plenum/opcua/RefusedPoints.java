package io.plenum.opcua;

import io.plenum.link.ConnectorContext;
import io.plenum.link.Problem;
import io.plenum.opcua.read.NodeAddress;
import io.plenum.opcua.read.NodeReading;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.Quality;
import io.plenum.point.QualityReason;
import io.plenum.point.Sample;
import io.plenum.point.ValueCheck;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;

/** The points that a server refuses: they are faulty, and say why. They are tried again now and then, for its program may be loaded. */
final class RefusedPoints {

    private static final Duration RETRIED = Duration.ofMinutes(5);
    private static final int PROBLEMS_TOLD = 20;
    private static final Set<Long> UNKNOWN = Set.of(StatusCodes.Bad_NodeIdUnknown, StatusCodes.Bad_NodeIdInvalid);

    private final ConnectorContext context;
    private final Map<PointId, Refused> points = new ConcurrentHashMap<>();
    private volatile Instant next;

    private record Refused(Point point, Problem problem) {}

    RefusedPoints(ConnectorContext context) {
        this.context = context;
        next = context.clock().instant().plus(RETRIED);
    }

    /** Its address is none, or leads into a namespace that the server does not have. */
    void unknown(Point point) {
        refuse(point, "", QualityReason.of("point.reason.opcua-address", NodeAddress.text(point)));
    }

    static boolean isUnknown(StatusCode status) {
        return UNKNOWN.contains(status.value());
    }

    /** What is there is not what the address says. */
    void refused(Point point, QualityReason reason) {
        refuse(point, "", reason);
    }

    void refused(Point point, StatusCode status) {
        String name = NodeReading.name(status);
        QualityReason reason = isUnknown(status)
                ? QualityReason.of("point.reason.opcua-address", NodeAddress.text(point))
                : QualityReason.of("point.reason.opcua-refused", name);
        refuse(point, name, reason);
    }

    private void refuse(Point point, String why, QualityReason reason) {
        Problem problem = Problem.of("connector.problem.opcua-node", point.key(), NodeAddress.text(point), why);
        points.put(point.id(), new Refused(point, problem));
        Sample fault = ValueCheck.withoutNumber(point, context.clock().instant(), Quality.FAULT, reason);
        context.sink().accept(List.of(fault));
    }

    void forget(Collection<PointId> ids) {
        points.keySet().removeAll(Set.copyOf(ids));
    }

    /** Those that are to be tried again now. */
    List<Point> due() {
        Instant now = context.clock().instant();
        if (points.isEmpty() || now.isBefore(next)) {
            return List.of();
        }
        next = now.plus(RETRIED);
        return points.values().stream().map(Refused::point).toList();
    }

    int size() {
        return points.size();
    }

    /** The first few of them. */
    List<Problem> problems() {
        return points.values().stream()
                .limit(PROBLEMS_TOLD)
                .map(Refused::problem)
                .toList();
    }
}
