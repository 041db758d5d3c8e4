package io.plenum.link.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plenum.link.Problem;
import io.plenum.link.command.CommandPolicy;
import io.plenum.link.command.CommandPolicy.PointLimits;
import io.plenum.link.command.CommandState;
import io.plenum.link.command.CommandState.Slot;
import io.plenum.link.command.LeaseOrder;
import io.plenum.link.command.LeaseReport;
import io.plenum.link.proto.CommandSlot;
import io.plenum.link.proto.LeaseStage;
import io.plenum.link.proto.Report;
import io.plenum.link.proto.Reports;
import io.plenum.link.wire.GatewayReport.LeaseChange;
import io.plenum.point.PointId;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A command that came out as another one would be a write that nobody ordered. */
class LeaseCodecTest {

    private static final Instant NOON = Instant.parse("2026-01-15T12:00:00.5Z");
    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-00000000002a");
    private static final CommandState STATE =
            new CommandState(true, List.of(new Slot(8, 21.5), new Slot(16, 19)), 18.0, 21.5, false, true, NOON);
    private static final LeaseOrder ORDER = new LeaseOrder(
            ID, 3, LeaseOrder.Action.HOLD, "bacnet", new PointId(7), 8, 21.5, NOON.plusSeconds(60), NOON, 19.0);

    @Test
    void ordersAndReportsArriveAsTheyWere() throws Exception {
        for (LeaseOrder.Action action : LeaseOrder.Action.values()) {
            LeaseOrder order = new LeaseOrder(ID, 1, action, "", new PointId(1), 16, 0, NOON, NOON, null);
            assertThat(LeaseCodec.read(LeaseCodec.write(order))).isEqualTo(order);
        }
        assertThat(LeaseCodec.read(LeaseCodec.write(ORDER))).isEqualTo(ORDER);
        List<GatewayReport> reports = Arrays.stream(LeaseReport.Stage.values())
                .<GatewayReport>map(stage -> new LeaseChange(new LeaseReport(
                        ID, 2, stage, NOON, stage.isOver() ? null : STATE, STATE, Problem.of("a", stage))))
                .toList();
        assertThat(ReportsCodec.read(ReportsCodec.write(reports))).isEqualTo(reports);
        CommandState bare = new CommandState(false, List.of(), null, null, true, false, NOON);
        assertThat(CommandCodec.read(CommandCodec.write(bare))).isEqualTo(bare);
    }

    /** A limit of 0 is something else than none. */
    @Test
    void thePolicyArrivesAsItWas() throws Exception {
        CommandPolicy policy = new CommandPolicy(
                5,
                false,
                Map.of(
                        new PointId(1), new PointLimits(0.0, null, Duration.ofMinutes(5), Duration.ofHours(8)),
                        new PointId(2), new PointLimits(null, 24.0, Duration.ZERO, Duration.ofDays(1))));
        assertThat(CommandCodec.read(CommandCodec.write(policy))).isEqualTo(policy);
        assertThat(CommandCodec.read(CommandCodec.write(CommandPolicy.NOTHING))).isEqualTo(CommandPolicy.NOTHING);
    }

    /** Nothing is done then, and no other failure gets into the stream. */
    @Test
    void whatContradictsItselfIsRefused() {
        var order = LeaseCodec.write(ORDER);
        for (var bad : List.of(
                order.toBuilder().setId("1-2-3-4-5"),
                order.toBuilder().setId(""),
                order.toBuilder().setRevision(0),
                order.toBuilder().setActionValue(99),
                order.toBuilder().clearAction(),
                order.toBuilder().setValue(Double.NaN),
                order.toBuilder().setBefore(Double.POSITIVE_INFINITY),
                order.toBuilder().setUntilMillis(Long.MAX_VALUE),
                order.toBuilder().setNotAfterMillis(Long.MIN_VALUE))) {
            assertThatThrownBy(() -> LeaseCodec.read(bad.build())).isInstanceOf(WireFormatException.class);
        }
        var state = CommandCodec.write(STATE);
        for (var bad : List.of(
                state.toBuilder().addSlot(CommandSlot.newBuilder().setPriority(17)),
                state.toBuilder().addSlot(CommandSlot.newBuilder().setPriority(16)),
                state.toBuilder().setTimeMillis(Long.MAX_VALUE))) {
            assertThatThrownBy(() -> CommandCodec.read(bad.build())).isInstanceOf(WireFormatException.class);
        }
        var policy = CommandCodec.write(new CommandPolicy(
                1, false, Map.of(new PointId(1), new PointLimits(1.0, 2.0, Duration.ZERO, Duration.ZERO))));
        for (var bad : List.of(
                policy.toBuilder().addPoint(policy.getPoint(0)),
                policy.toBuilder().setPoint(0, policy.getPoint(0).toBuilder().setLow(Double.NaN)),
                policy.toBuilder().setPoint(0, policy.getPoint(0).toBuilder().setLongestMillis(-1)),
                policy.toBuilder().setPoint(0, policy.getPoint(0).toBuilder().setIntervalMillis(Long.MAX_VALUE)))) {
            assertThatThrownBy(() -> CommandCodec.read(bad.build())).isInstanceOf(WireFormatException.class);
        }
        Reports reports = Reports.newBuilder()
                .addReport(Report.newBuilder()
                        .setLease(io.plenum.link.proto.LeaseReport.newBuilder()
                                .setId(ID.toString())
                                .setRevision(1)
                                .setStage(LeaseStage.LEASE_STAGE_UNSPECIFIED)))
                .build();
        assertThatThrownBy(() -> ReportsCodec.read(reports)).isInstanceOf(WireFormatException.class);
    }
}
