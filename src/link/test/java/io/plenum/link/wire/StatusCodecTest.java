package io.plenum.link.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.link.ConnectionState;
import io.plenum.link.ConnectionStatus;
import io.plenum.link.DeviceStatus;
import io.plenum.link.Problem;
import io.plenum.link.proto.BufferStatus;
import io.plenum.link.proto.Status;
import io.plenum.link.wire.StatusReport.BufferFill;
import io.plenum.link.wire.StatusReport.BufferState;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** People see of a gateway's connections what they saw when they were the server's own. */
class StatusCodecTest {

    private static final Instant NOON = Instant.parse("2026-01-15T12:00:00Z");

    @Test
    void everyStateAndProblemComesBackAsItWas() {
        List<ConnectionStatus> connections = Arrays.stream(ConnectionState.values())
                .map(StatusCodecTest::connection)
                .toList();
        var fill = new BufferFill(BufferState.DISK_FULL, 3, 4, 5, NOON, 6);
        var status = new StatusReport(connections, fill, NOON, 1 << 20, NOON.minusSeconds(60), 7, 8);
        assertThat(StatusCodec.read(StatusCodec.write(status))).isEqualTo(status);
    }

    @Test
    void whatNeverHappenedHasNoTime() {
        StatusReport read = StatusCodec.read(Status.getDefaultInstance());
        assertThat(read.time()).isNull();
        assertThat(read.started()).isNull();
        assertThat(read.buffer().oldest()).isNull();
    }

    /** A newer gateway: what it says cannot be understood, and must not be shown as well. */
    @Test
    void unknownStatesAreNeverShownAsWell() {
        StatusReport read = StatusCodec.read(Status.newBuilder()
                .addConnection(
                        io.plenum.link.proto.ConnectionStatus.newBuilder().setStateValue(77))
                .setBuffer(BufferStatus.newBuilder().setState("SLEEPING"))
                .build());
        assertThat(read.connections().getFirst().state()).isEqualTo(ConnectionState.DEGRADED);
        assertThat(read.buffer().state()).isEqualTo(BufferState.BROKEN);
    }

    private static ConnectionStatus connection(ConnectionState state) {
        var problem = Problem.of("connector.problem.no-answer", "1205");
        var fact = Problem.of("connector.fact.bacnet-at", "10.0.0.5:47808");
        var device = new DeviceStatus("1205", "AHU", state, 9, 8, 1, null, List.of(problem), List.of(fact));
        return new ConnectionStatus(
                "bacnet", "bacnet", "0.0.0.0", state, 9, 1.5, NOON, List.of(device), List.of(problem));
    }
}
