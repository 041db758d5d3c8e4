package io.plenum.uplink;

import io.plenum.lease.LeaseKeeper;
import io.plenum.lease.LeaseKeeper.StateAnswer;
import io.plenum.link.ConnectorException;
import io.plenum.link.Problem;
import io.plenum.link.command.CommandPolicy;
import io.plenum.link.command.LeaseReport;
import io.plenum.link.proto.CommandStateOfPoint;
import io.plenum.link.proto.CommandStates;
import io.plenum.link.proto.LeaseOrder;
import io.plenum.link.proto.Leases;
import io.plenum.link.proto.ReadCommandStates;
import io.plenum.link.proto.Response;
import io.plenum.link.proto.WriteSchedule;
import io.plenum.link.wire.CommandCodec;
import io.plenum.link.wire.LeaseCodec;
import io.plenum.link.wire.ScheduleOrderCodec;
import io.plenum.link.wire.TextCodec;
import io.plenum.link.wire.WireFormatException;
import io.plenum.point.PointId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the server asks and says of commands, to the leases and back. */
final class CommandRequests {

    private static final Logger LOG = LoggerFactory.getLogger(CommandRequests.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST_POINTS = 1_000;
    private static final int LEASES_OF_PART = 2_000;

    private final LeaseKeeper leases;

    CommandRequests(LeaseKeeper leases) {
        this.leases = leases;
    }

    /** Holds when it returns: orders that come after it are judged by it. What cannot be understood allows nothing. */
    void policy(io.plenum.link.proto.CommandPolicy message) {
        try {
            leases.follow(CommandCodec.read(message));
        } catch (WireFormatException e) {
            LOG.error("What may be written cannot be understood: {}; nothing is written", e.getMessage());
            leases.follow(CommandPolicy.NOTHING);
        }
    }

    Response.Builder order(LeaseOrder asked) throws ConnectorException, InterruptedException {
        try {
            return Response.newBuilder()
                    .setLast(true)
                    .setLease(LeaseCodec.write(leases.order(LeaseCodec.read(asked), PATIENCE)));
        } catch (WireFormatException e) {
            // Of a newer server.
            throw new ConnectorException(Problem.of("connector.problem.gateway-cannot"), e);
        }
    }

    Response.Builder schedule(WriteSchedule asked) throws ConnectorException, InterruptedException {
        try {
            return Response.newBuilder()
                    .setLast(true)
                    .setScheduleWritten(ScheduleOrderCodec.write(leases.order(ScheduleOrderCodec.read(asked))));
        } catch (WireFormatException e) {
            // Of a newer server.
            throw new ConnectorException(Problem.of("connector.problem.gateway-cannot"), e);
        }
    }

    Response.Builder states(ReadCommandStates asked) throws ConnectorException, InterruptedException {
        List<PointId> points = asked.getPointList().stream()
                .distinct()
                .limit(MOST_POINTS)
                .map(PointId::new)
                .toList();
        Map<PointId, StateAnswer> states = leases.states(asked.getConnection(), points);
        CommandStates.Builder message = CommandStates.newBuilder();
        states.forEach((point, answer) -> message.addState(write(point, answer)));
        return Response.newBuilder().setLast(true).setCommandStates(message);
    }

    private static CommandStateOfPoint write(PointId point, StateAnswer answer) {
        CommandStateOfPoint.Builder message = CommandStateOfPoint.newBuilder().setPoint(point.value());
        if (answer.state() != null) {
            message.setState(CommandCodec.write(answer.state()));
        }
        if (answer.problem() != null) {
            message.setProblem(TextCodec.write(answer.problem()));
        }
        return message.build();
    }

    /** In parts that fit into a message. */
    Stream<Response.Builder> leases() {
        List<LeaseReport> all = leases.leases();
        List<Response.Builder> parts = new ArrayList<>();
        for (int from = 0; from == 0 || from < all.size(); from += LEASES_OF_PART) {
            Leases.Builder part = Leases.newBuilder();
            all.subList(from, Math.min(all.size(), from + LEASES_OF_PART))
                    .forEach(lease -> part.addLease(LeaseCodec.write(lease)));
            parts.add(Response.newBuilder().setLeases(part));
        }
        parts.getLast().setLast(true);
        return parts.stream();
    }
}
