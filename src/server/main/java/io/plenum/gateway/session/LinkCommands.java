package io.plenum.gateway.session;

import io.plenum.gateway.GatewayCommands;
import io.plenum.gateway.GatewayScheduleOrders;
import io.plenum.link.ConnectorException;
import io.plenum.link.Problem;
import io.plenum.link.command.CommandPolicy;
import io.plenum.link.command.LeaseOrder;
import io.plenum.link.command.LeaseReport;
import io.plenum.link.proto.CommandStateOfPoint;
import io.plenum.link.proto.CommandStates;
import io.plenum.link.proto.FromServer;
import io.plenum.link.proto.ListLeases;
import io.plenum.link.proto.ReadCommandStates;
import io.plenum.link.proto.Request;
import io.plenum.link.schedule.ScheduleOrder;
import io.plenum.link.schedule.ScheduleOrderResult;
import io.plenum.link.wire.CommandCodec;
import io.plenum.link.wire.LeaseCodec;
import io.plenum.link.wire.LinkProtocol;
import io.plenum.link.wire.ScheduleOrderCodec;
import io.plenum.link.wire.TextCodec;
import io.plenum.link.wire.WireFormatException;
import io.plenum.point.PointId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Orders about commands and about schedules of controllers over the streams of gateways, and what is read back. */
@Component
class LinkCommands implements GatewayCommands, GatewayScheduleOrders {

    /** The gateway answers after ten seconds, whatever its controller does. */
    private static final Duration ORDER = Duration.ofSeconds(30);

    /** Some controllers, slow ones behind a slow line included. */
    private static final Duration STATES = Duration.ofSeconds(30);

    private static final Duration LEASES = Duration.ofSeconds(30);

    /** It is read, written and read back; a large one day by day, and where it went wrong once more. */
    private static final Duration SCHEDULE = Duration.ofMinutes(1);

    /** More than a gateway can have: it holds 10,000, and of a day it keeps 50,000. */
    private static final int MOST_LEASES = 100_000;

    private final GatewayDirectory directory;
    private final LinkRequests requests;

    LinkCommands(GatewayDirectory directory, LinkRequests requests) {
        this.directory = directory;
        this.requests = requests;
    }

    @Override
    public boolean commands(String gateway) {
        GatewayState state = directory.known(gateway);
        return state != null && state.can(LinkProtocol.COMMANDS);
    }

    @Override
    public LeaseReport order(String gateway, LeaseOrder order) throws ConnectorException {
        AtomicReference<@Nullable LeaseReport> answered = new AtomicReference<>();
        requests.ask(
                gateway,
                Request.newBuilder().setLease(LeaseCodec.write(order)),
                ORDER,
                answer -> answered.set(LeaseCodec.read(answer.getLease())));
        LeaseReport report = answered.get();
        if (report == null || !report.id().equals(order.id())) {
            throw new ConnectorException(Problem.of("connector.problem.internal", "no answer"));
        }
        return bounded(report);
    }

    @Override
    public boolean writesSchedules(String gateway) {
        GatewayState state = directory.known(gateway);
        return state != null && state.can(LinkProtocol.WRITES_SCHEDULES);
    }

    @Override
    public boolean writesExceptions(String gateway) {
        GatewayState state = directory.known(gateway);
        return state != null && state.can(LinkProtocol.WRITES_EXCEPTIONS);
    }

    @Override
    public ScheduleOrderResult order(String gateway, ScheduleOrder order) throws ConnectorException {
        if (order.changesExceptions() && !writesExceptions(gateway)) {
            // It would not even see that there are any in the order.
            return ScheduleOrderResult.refused(Problem.of("connector.problem.gateway-cannot"));
        }
        AtomicReference<@Nullable ScheduleOrderResult> answered = new AtomicReference<>();
        requests.ask(
                gateway,
                Request.newBuilder().setWriteSchedule(ScheduleOrderCodec.write(order)),
                SCHEDULE,
                answer -> answered.set(ScheduleOrderCodec.read(answer.getScheduleWritten())));
        ScheduleOrderResult result = answered.get();
        if (result == null) {
            throw new ConnectorException(Problem.of("connector.problem.internal", "no answer"));
        }
        Problem reason = result.reason();
        return reason == null
                ? result
                : new ScheduleOrderResult(result.outcome(), result.after(), ReportedStatus.bounded(reason));
    }

    @Override
    public Map<PointId, PointState> states(String gateway, String connection, List<PointId> points)
            throws ConnectorException {
        ReadCommandStates wanted = ReadCommandStates.newBuilder()
                .setConnection(connection)
                .addAllPoint(points.stream().map(PointId::value).toList())
                .build();
        Map<PointId, PointState> states = new HashMap<>();
        requests.ask(
                gateway,
                Request.newBuilder().setCommandStates(wanted),
                STATES,
                answer -> add(states, answer.getCommandStates()));
        states.keySet().retainAll(points);
        return states;
    }

    private static void add(Map<PointId, PointState> states, CommandStates part) throws WireFormatException {
        for (CommandStateOfPoint each : part.getStateList()) {
            PointState read = each.hasState()
                    ? new PointState(CommandCodec.read(each.getState()), null)
                    : new PointState(null, ReportedStatus.bounded(TextCodec.problem(each.getProblem())));
            states.put(new PointId(each.getPoint()), read);
        }
    }

    @Override
    public List<LeaseReport> leases(String gateway) throws ConnectorException {
        List<LeaseReport> all = new ArrayList<>();
        requests.ask(gateway, Request.newBuilder().setLeases(ListLeases.getDefaultInstance()), LEASES, answer -> {
            for (io.plenum.link.proto.LeaseReport each : answer.getLeases().getLeaseList()) {
                all.add(bounded(LeaseCodec.read(each)));
            }
            if (all.size() > MOST_LEASES) {
                throw new WireFormatException("More than " + MOST_LEASES + " leases");
            }
        });
        return List.copyOf(all);
    }

    @Override
    public @Nullable PolicyStream policyStream(String gateway) {
        GatewayState state = directory.known(gateway);
        GatewaySession session = state == null || !state.can(LinkProtocol.COMMANDS) ? null : state.session();
        return session == null ? null : new SessionPolicy(session);
    }

    /** What a gateway says in words is kept and shown. */
    static LeaseReport bounded(LeaseReport report) {
        Problem reason = report.reason();
        return reason == null
                ? report
                : new LeaseReport(
                        report.id(),
                        report.revision(),
                        report.stage(),
                        report.time(),
                        report.before(),
                        report.after(),
                        ReportedStatus.bounded(reason));
    }

    /** The same as long as the session is. */
    private record SessionPolicy(GatewaySession session) implements PolicyStream {

        @Override
        public void send(CommandPolicy policy) {
            session.send(FromServer.newBuilder()
                    .setCommandPolicy(CommandCodec.write(policy))
                    .build());
        }
    }
}
