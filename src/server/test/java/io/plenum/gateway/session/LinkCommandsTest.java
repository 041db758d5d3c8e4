package io.plenum.gateway.session;

import static io.plenum.gateway.session.LinkPeer.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plenum.gateway.GatewayCommands.PointState;
import io.plenum.gateway.LeaseReported;
import io.plenum.link.ConnectorException;
import io.plenum.link.Problem;
import io.plenum.link.command.CommandState;
import io.plenum.link.command.LeaseOrder;
import io.plenum.link.command.LeaseReport;
import io.plenum.link.command.LeaseReport.Stage;
import io.plenum.link.proto.Batch;
import io.plenum.link.proto.CommandStateOfPoint;
import io.plenum.link.proto.CommandStates;
import io.plenum.link.proto.FromGateway;
import io.plenum.link.proto.Leases;
import io.plenum.link.proto.Response;
import io.plenum.link.wire.CommandCodec;
import io.plenum.link.wire.GatewayReport.LeaseChange;
import io.plenum.link.wire.LeaseCodec;
import io.plenum.link.wire.ReportsCodec;
import io.plenum.link.wire.TextCodec;
import io.plenum.point.PointId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.dao.TransientDataAccessResourceException;

/** What the server orders of gateways, and what it makes of their answers. */
@Timeout(60)
class LinkCommandsTest {

    private static final UUID ID = UUID.randomUUID();

    @SuppressWarnings("NullAway.Init")
    private LinkRig rig;

    @BeforeEach
    void start() throws Exception {
        rig = new LinkRig();
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    private LeaseReport report(UUID id, Stage stage) {
        return new LeaseReport(id, 1, stage, rig.clock.instant(), null, null, Problem.of("x".repeat(9_000)));
    }

    private LeaseOrder order() {
        return new LeaseOrder(
                ID,
                1,
                LeaseOrder.Action.HOLD,
                "plant",
                new PointId(7),
                8,
                21,
                rig.clock.instant().plusSeconds(60),
                rig.clock.instant(),
                null);
    }

    /** An answer about another command says nothing about this one, and letters without end belong in no database. */
    @Test
    void anOrderIsAnsweredByTheLeaseOfItsCommand() throws Exception {
        rig.bacnet("life-1")
                .answering(request -> Stream.of(Response.newBuilder()
                        .setLast(true)
                        .setLease(LeaseCodec.write(
                                report(request.getLease().getPriority() == 8 ? ID : UUID.randomUUID(), Stage.HELD)))));
        LeaseReport answer = rig.commands.order("bacnet", order());
        assertThat(answer.stage()).isEqualTo(Stage.HELD);
        assertThat(String.valueOf(answer.reason())).hasSizeLessThan(1_000);
        LeaseOrder other = new LeaseOrder(
                ID,
                1,
                LeaseOrder.Action.RELEASE,
                "plant",
                new PointId(7),
                9,
                21,
                rig.clock.instant(),
                rig.clock.instant(),
                null);
        assertThatThrownBy(() -> rig.commands.order("bacnet", other)).isInstanceOf(ConnectorException.class);
    }

    /** A gateway of an earlier version is not ordered anything, one that is away neither. */
    @Test
    void onlyAGatewayThatHoldsLeasesGetsThePolicy() throws Exception {
        assertThat(rig.commands.commands("bacnet")).isFalse();
        assertThatThrownBy(() -> rig.commands.order("bacnet", order())).isInstanceOf(ConnectorException.class);
        rig.bacnet("life-1");
        assertThat(rig.commands.commands("bacnet")).isFalse();
        assertThat(rig.commands.policyStream("bacnet")).isNull();
    }

    /** Points nobody asked for are left out; lists come in parts. */
    @Test
    void statesAndLeasesComeInParts() throws Exception {
        CommandState state = new CommandState(true, List.of(), 18.0, 18.0, false, false, rig.clock.instant());
        Problem silent = Problem.of("connector.problem.no-answer");
        rig.bacnet("life-1")
                .answering(request -> request.hasLeases()
                        ? Stream.of(
                                Response.newBuilder()
                                        .setLeases(
                                                Leases.newBuilder().addLease(LeaseCodec.write(report(ID, Stage.HELD)))),
                                Response.newBuilder()
                                        .setLast(true)
                                        .setLeases(Leases.newBuilder()
                                                .addLease(LeaseCodec.write(report(UUID.randomUUID(), Stage.TAKEN)))))
                        : Stream.of(Response.newBuilder()
                                .setLast(true)
                                .setCommandStates(CommandStates.newBuilder()
                                        .addState(CommandStateOfPoint.newBuilder()
                                                .setPoint(1)
                                                .setState(CommandCodec.write(state)))
                                        .addState(CommandStateOfPoint.newBuilder()
                                                .setPoint(2)
                                                .setProblem(TextCodec.write(silent)))
                                        .addState(
                                                CommandStateOfPoint.newBuilder().setPoint(3)))));
        assertThat(rig.commands.leases("bacnet"))
                .extracting(LeaseReport::stage)
                .containsExactly(Stage.HELD, Stage.TAKEN);
        var states = rig.commands.states("bacnet", "plant", List.of(new PointId(1), new PointId(2)));
        assertThat(states).containsOnlyKeys(new PointId(1), new PointId(2));
        assertThat(states)
                .containsEntry(new PointId(1), new PointState(state, null))
                .containsEntry(new PointId(2), new PointState(null, silent));
    }

    /** The failure: the database is away, or somebody cannot take the report; either way it must not count as delivered. */
    @Test
    void aReportIsAcknowledgedOnlyOnceItIsTaken() throws Exception {
        LinkPeer peer = rig.bacnet("life-1");
        rig.listenerFails = new TransientDataAccessResourceException("away");
        send(peer, 1);
        await("the first attempt", () -> rig.leases.size() == 1);
        assertThat(peer.acknowledgedReports()).isEmpty();
        rig.listenerFails = null;
        await("the acknowledgement", () -> peer.acknowledgedReports().contains(1L));
        LeaseReported taken = rig.leases.getLast();
        assertThat(taken.gateway()).isEqualTo("bacnet");
        assertThat(taken.reports()).extracting(LeaseReport::id).containsExactly(ID);

        rig.listenerFails = new IllegalStateException("a bug");
        send(peer, 2);
        await("the attempt", () -> rig.leases.size() == 3);
        rig.listenerFails = null;
        send(peer, 3);
        await("what comes after", () -> peer.acknowledgedReports().contains(3L));
        assertThat(peer.acknowledgedReports()).doesNotContain(2L);
        peer.kill();
        LinkPeer again = rig.bacnet("life-1");
        send(again, 2);
        await("it comes again", () -> again.acknowledgedReports().contains(2L));
    }

    private void send(LinkPeer peer, long sequence) {
        peer.send(FromGateway.newBuilder()
                .setBatch(Batch.newBuilder()
                        .setSequence(sequence)
                        .setReports(ReportsCodec.write(List.of(new LeaseChange(report(ID, Stage.HELD)))))));
    }
}
