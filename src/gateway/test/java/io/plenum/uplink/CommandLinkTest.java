package io.plenum.uplink;

import static io.plenum.uplink.GatewayRig.configuration;
import static io.plenum.uplink.GatewayRig.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.link.command.CommandPolicy;
import io.plenum.link.command.CommandPolicy.PointLimits;
import io.plenum.link.command.LeaseOrder;
import io.plenum.link.command.LeaseOrder.Action;
import io.plenum.link.proto.FromGateway;
import io.plenum.link.proto.FromServer;
import io.plenum.link.proto.LeaseReport;
import io.plenum.link.proto.LeaseStage;
import io.plenum.link.proto.ListLeases;
import io.plenum.link.proto.ReadCommandStates;
import io.plenum.link.proto.Report;
import io.plenum.link.proto.Request;
import io.plenum.link.proto.Response;
import io.plenum.link.wire.CommandCodec;
import io.plenum.link.wire.LeaseCodec;
import io.plenum.link.wire.LinkProtocol;
import io.plenum.point.PointId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands over a real link: what is ordered is held, and ends although the server is gone and the gateway was restarted. */
class CommandLinkTest {

    private final UUID id = UUID.randomUUID();
    private final AtomicLong requests = new AtomicLong(100);

    private static FromServer policy(boolean readOnly) {
        PointLimits limits = new PointLimits(10.0, 30.0, Duration.ZERO, Duration.ofHours(1));
        return FromServer.newBuilder()
                .setCommandPolicy(CommandCodec.write(
                        new CommandPolicy(1, readOnly, Map.of(new PointId(1), limits, new PointId(2), limits))))
                .build();
    }

    private LeaseOrder order(UUID command, int point, Duration life) {
        Instant now = Instant.now();
        return new LeaseOrder(
                command, 1, Action.HOLD, "plain", new PointId(point), 8, 21, now.plus(life), now.plusSeconds(30), null);
    }

    private Response ask(GatewayRig rig, Request.Builder request) {
        long number = requests.incrementAndGet();
        rig.peer.ask(request.setId(number).setDeadlineMillis(10_000));
        eventually("the answer", () -> rig.peer.responses().stream().anyMatch(each -> each.getId() == number));
        return rig.peer.responses().stream()
                .filter(each -> each.getId() == number)
                .findFirst()
                .orElseThrow();
    }

    private LeaseReport ask(GatewayRig rig, LeaseOrder order) {
        return ask(rig, Request.newBuilder().setLease(LeaseCodec.write(order))).getLease();
    }

    private static List<LeaseStage> reported(GatewayRig rig, UUID command) {
        return rig.peer.received.stream()
                .filter(FromGateway::hasBatch)
                .flatMap(message -> message.getBatch().getReports().getReportList().stream())
                .filter(Report::hasLease)
                .map(Report::getLease)
                .filter(lease -> lease.getId().equals(command.toString()))
                .map(LeaseReport::getStage)
                .toList();
    }

    @Test
    void aCommandEndsAlthoughNobodyIsThereToEndIt(@TempDir Path folder) throws Exception {
        UUID late = UUID.randomUUID();
        try (var rig = new GatewayRig(folder)) {
            rig.peer.configuration = configuration("r1", 2);
            rig.peer.start();
            rig.peer.announce(rig.link());
            rig.start();
            eventually("the connection is open", rig.protocol::isOpen);
            assertThat(rig.peer.hellos.getFirst().getAbilitiesList()).contains(LinkProtocol.COMMANDS);
            // Before the server has said what may be written: nothing is.
            assertThat(ask(rig, order(UUID.randomUUID(), 1, Duration.ofMinutes(1)))
                            .getStage())
                    .isEqualTo(LeaseStage.LEASE_STAGE_REFUSED);
            // What comes after the policy is judged by it, whatever the gateway is doing.
            rig.peer.send(policy(false));
            LeaseOrder order = order(id, 1, Duration.ofMillis(1_500));
            assertThat(ask(rig, order).getStage()).isEqualTo(LeaseStage.LEASE_STAGE_HELD);
            assertThat(ask(rig, order).getStage()).isEqualTo(LeaseStage.LEASE_STAGE_HELD);
            assertThat(rig.protocol.controllers.writes).hasSize(1);
            assertThat(rig.protocol.controllers.at(1, 8)).isEqualTo(21);
            rig.peer.send(policy(true));
            assertThat(ask(rig, order(late, 2, Duration.ofMinutes(1))).getStage())
                    .isEqualTo(LeaseStage.LEASE_STAGE_REFUSED);
            states(rig);
            eventually("the report", () -> reported(rig, id).contains(LeaseStage.LEASE_STAGE_HELD));
            rig.peer.kill();
            rig.stop();
            rig.start();
            eventually("the end", () -> rig.protocol.controllers.at(1, 8) == null);
            rig.peer.start();
            rig.peer.announce(rig.link());
            eventually("the report", () -> reported(rig, id).contains(LeaseStage.LEASE_STAGE_RELEASED));
            eventually("the link", () -> rig.peer.stream != null);
            Response listed = ask(rig, Request.newBuilder().setLeases(ListLeases.getDefaultInstance()));
            assertThat(listed.getLeases().getLeaseList())
                    .extracting(LeaseReport::getId)
                    .contains(id.toString(), late.toString());
            whatCannotBeUnderstoodAllowsNothing(rig);
        }
    }

    private void states(GatewayRig rig) {
        Response states = ask(
                rig,
                Request.newBuilder()
                        .setCommandStates(ReadCommandStates.newBuilder()
                                .setConnection("plain")
                                .addPoint(1)
                                .addPoint(2)
                                .addPoint(9)));
        assertThat(states.getCommandStates().getStateList()).hasSize(3).allSatisfy(each -> {
            switch (each.getPoint()) {
                case 1 -> assertThat(each.getState().getSlot(0).getValue()).isEqualTo(21);
                case 2 -> assertThat(each.getState().getSlotCount()).isZero();
                default -> assertThat(each.hasProblem()).isTrue();
            }
        });
        assertThat(ask(
                                rig,
                                Request.newBuilder()
                                        .setCommandStates(
                                                ReadCommandStates.newBuilder().setConnection("none")))
                        .hasProblem())
                .isTrue();
    }

    /** A message from the future, or a damaged one: nothing is written by it, and nothing any more. */
    private void whatCannotBeUnderstoodAllowsNothing(GatewayRig rig) {
        eventually("the connection is open", rig.protocol::isOpen);
        rig.peer.send(policy(false));
        var good = LeaseCodec.write(order(UUID.randomUUID(), 1, Duration.ofMinutes(1)));
        int writes = rig.protocol.controllers.writes.size();
        assertThat(ask(rig, Request.newBuilder().setLease(good.toBuilder().setActionValue(77)))
                        .getProblem()
                        .getKey())
                .isEqualTo("connector.problem.gateway-cannot");
        assertThat(rig.protocol.controllers.writes).hasSize(writes);
        var damaged = policy(false).toBuilder();
        damaged.getCommandPolicyBuilder().getPointBuilder(0).setLow(Double.NaN);
        rig.peer.send(damaged.build());
        assertThat(ask(rig, Request.newBuilder().setLease(good)).getLease().getStage())
                .isEqualTo(LeaseStage.LEASE_STAGE_REFUSED);
    }
}
