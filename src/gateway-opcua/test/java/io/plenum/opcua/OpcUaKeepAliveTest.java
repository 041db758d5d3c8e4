package io.plenum.opcua;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.link.Connection;
import io.plenum.link.ConnectionState;
import io.plenum.link.Connector;
import io.plenum.link.ConnectorException;
import io.plenum.link.ConnectorFactory;
import io.plenum.link.Tuning;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import io.plenum.point.device.DeclaredValues;
import io.plenum.supervision.EventGate;
import io.plenum.supervision.PointStatusTracker;
import io.plenum.supervision.SupervisedConnection;
import io.plenum.trust.TrustList;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that stops talking without closing anything, under supervision. */
class OpcUaKeepAliveTest {

    /** Three keep-alives in 0.6 s; the connection itself would be given up after more than 4 s. */
    private static final Tuning TUNING = new Tuning(
            Duration.ofMillis(500), Duration.ofSeconds(30), Duration.ofMillis(1200), 20, Duration.ofSeconds(2));

    private static final List<Point> POINTS =
            Arrays.stream(PointKind.values()).map(OpcUaRig::point).toList();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path data;

    private final Map<PointId, Sample> last = new ConcurrentHashMap<>();
    private final AtomicInteger opened = new AtomicInteger();

    /** A value that nobody confirms must not be shown as live for longer than that; and a pause is no reason to begin anew. */
    @Test
    void valuesAreStaleAfterThreeKeepAlivesAndBackOverTheSameSession() throws Exception {
        try (var rig = new OpcUaRig(data, TUNING)) {
            rig.peer.start();
            URI direct = URI.create(rig.peer.endpoint());
            try (var link = new FrozenLink(direct.getPort())) {
                SupervisedConnection connection = connection("opc.tcp://127.0.0.1:" + link.port() + direct.getPath());
                connection.start();
                try {
                    OpcUaRig.await("values", () -> all(Quality.GOOD));
                    link.hold(true);
                    long silent = System.nanoTime();
                    OpcUaRig.await("stale values", () -> all(Quality.STALE));
                    assertThat(Duration.ofNanos(System.nanoTime() - silent)).isLessThan(Duration.ofSeconds(2));
                    assertThat(connection.status().state()).isNotEqualTo(ConnectionState.DOWN);
                    rig.peer.change(PointKind.NUMERIC, 31);
                    link.hold(false);
                    OpcUaRig.await("the values again", () -> all(Quality.GOOD));
                    OpcUaRig.await("the change", () -> value(PointKind.NUMERIC) == 31);
                    assertThat(opened).hasValue(1);
                    assertThat(rig.peer.server().getSubscriptions()).hasSize(1);
                } finally {
                    connection.stop();
                }
            }
        }
    }

    private SupervisedConnection connection(String endpoint) {
        var settings =
                Map.of("endpoint", endpoint, "user", OpcUaPeer.USER, "passwordFile", "peer", "samplingMillis", "100");
        return new SupervisedConnection(
                new Connection("peer", "opcua", true, settings, TUNING),
                factory(),
                POINTS,
                new PointStatusTracker(
                        samples -> samples.forEach(sample -> last.put(sample.point(), sample)), Clock.systemUTC()),
                new EventGate(List.of(), () -> {}, Clock.systemUTC()),
                new DeclaredValues(),
                List.of(),
                Clock.systemUTC());
    }

    private ConnectorFactory factory() {
        var real = new OpcUaConnectorFactory(data, new TrustList(data.resolve("opcua")), (file, place) -> true);
        return new ConnectorFactory() {
            @Override
            public String kind() {
                return real.kind();
            }

            @Override
            public Connector create(Connection connection) throws ConnectorException {
                opened.incrementAndGet();
                return real.create(connection);
            }
        };
    }

    private boolean all(Quality quality) {
        return POINTS.stream().allMatch(point -> {
            Sample sample = last.get(point.id());
            return sample != null && sample.quality() == quality;
        });
    }

    private double value(PointKind kind) {
        return Objects.requireNonNull(last.get(OpcUaRig.point(kind).id())).value();
    }
}
