package io.plenum.opcua;

import io.plenum.link.ConnectorException;
import io.plenum.link.Problem;
import io.plenum.link.present.PresentAnswer;
import io.plenum.link.present.PresentRequest;
import io.plenum.opcua.browse.StateCount;
import io.plenum.opcua.browse.VariableDetails;
import io.plenum.opcua.read.NodeAddress;
import io.plenum.opcua.read.NodeReads;
import io.plenum.opcua.read.ServerLimits;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.Quality;
import io.plenum.point.QualityReason;
import io.plenum.point.Sample;
import io.plenum.point.ValueCheck;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.enumerated.TimestampsToReturn;
import org.eclipse.milo.opcua.stack.core.types.structured.ReadValueId;

/**
 * Reads variables and elements of them once, whether they are points or not; subscribes to nothing. What it knows of the server is its own, so
 * that the worker's is left alone.
 */
final class PresentVariables {

    private static final int AT_ONCE = 100;

    private final NodeReads reads;
    private final PointBinding binding;
    private final OpcUaProblems problems;
    private final Clock clock;
    private final ReentrantLock one = new ReentrantLock(true);

    /** @param places how places of the texts of states are counted, by the settings of the connection */
    PresentVariables(
            OpcUaClient client, SubscriptionWatchdog watchdog, OpcUaProblems problems, Clock clock, StateCount places) {
        reads = new NodeReads(client, watchdog, ServerLimits.of(client), AT_ONCE);
        binding = new PointBinding(client, reads, new VariableDetails(client, reads, places));
        this.problems = problems;
        this.clock = clock;
    }

    PresentAnswer read(PresentRequest request) throws ConnectorException {
        long end = request.end();
        one.lock();
        try {
            return answer(request, end);
        } catch (UaException e) {
            throw problems.exception(e);
        } finally {
            // Ids are of one request alone.
            binding.forget(request.points().stream().map(Point::id).toList());
            one.unlock();
        }
    }

    private PresentAnswer answer(PresentRequest request, long end) throws UaException {
        Map<PointId, Sample> found = new HashMap<>();
        Set<Point> unknown = new HashSet<>();
        PointBinding.Bound whole = binding.variables(request.points());
        unknown.addAll(whole.unknown());
        boolean all = read(whole.bound(), end, found, unknown);
        if (all && !unknown.isEmpty()) {
            all = elements(unknown, end, found);
        }
        List<Sample> samples = request.points().stream()
                .map(point -> found.get(point.id()))
                .filter(Objects::nonNull)
                .toList();
        return new PresentAnswer(samples, all ? List.of() : List.of(Problem.of("connector.problem.present-late")));
    }

    /** Addresses that are no node may lead into one. */
    private boolean elements(Set<Point> points, long end, Map<PointId, Sample> found) throws UaException {
        PointBinding.Bound elements = binding.elements(points);
        elements.refused().forEach((point, reason) -> fault(point, reason, found));
        Set<Point> unknown = new HashSet<>(elements.unknown());
        boolean all = read(elements.bound(), end, found, unknown);
        unknown.forEach(
                point -> fault(point, QualityReason.of("point.reason.opcua-address", NodeAddress.text(point)), found));
        return all;
    }

    private void fault(Point point, QualityReason reason, Map<PointId, Sample> found) {
        found.put(point.id(), ValueCheck.withoutNumber(point, clock.instant(), Quality.FAULT, reason));
    }

    /** Returns whether there was time for all of them. */
    private boolean read(List<BoundVariable> wanted, long end, Map<PointId, Sample> found, Set<Point> unknown)
            throws UaException {
        for (int from = 0; from < wanted.size(); from += AT_ONCE) {
            if (System.nanoTime() >= end || Thread.currentThread().isInterrupted()) {
                return false;
            }
            List<BoundVariable> some = wanted.subList(from, Math.min(from + AT_ONCE, wanted.size()));
            List<ReadValueId> parts = some.stream()
                    .map(bound ->
                            NodeReads.value(bound.part().node(), bound.part().range()))
                    .toList();
            // The time of each is that of the answer: it is asked whether the value is true now.
            List<DataValue> told = reads.read(parts, TimestampsToReturn.Neither);
            Instant now = clock.instant();
            for (int i = 0; i < some.size(); i++) {
                take(some.get(i), told.get(i), now, found, unknown);
            }
        }
        return true;
    }

    private static void take(
            BoundVariable bound, DataValue told, Instant now, Map<PointId, Sample> found, Set<Point> unknown) {
        if (!bound.isElement() && RefusedPoints.isUnknown(told.statusCode())) {
            unknown.add(bound.point());
        } else {
            found.put(bound.point().id(), bound.read(told, now));
        }
    }
}
