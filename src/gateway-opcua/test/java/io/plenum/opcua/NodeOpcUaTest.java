package io.plenum.opcua;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plenum.link.ConnectorException;
import io.plenum.link.Discovered;
import io.plenum.link.DiscoveryLimits;
import io.plenum.link.Tuning;
import io.plenum.point.Point;
import io.plenum.point.PointKind;
import io.plenum.point.Sample;
import io.plenum.point.unit.Unit;
import io.plenum.trust.TrustList;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A large server on a stack that nobody here wrote. */
class NodeOpcUaTest {

    private static final int VARIABLES = 20_000;
    private static final int SUBSCRIBED = 500;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path data;

    /** Trusted on first use, searched page by page, and subscribed to. */
    @Test
    void twentyThousandVariablesOfAnotherStackAreFoundAndRead() throws Exception {
        try (var server = NodeOpcUaServer.start(VARIABLES);
                var rig = new OpcUaRig(data, Tuning.DEFAULT)) {
            rig.points(IntStream.range(0, SUBSCRIBED)
                    .mapToObj(NodeOpcUaTest::point)
                    .toList());
            assertThatThrownBy(() -> rig.openAnonymously(server.endpoint(), Map.of()))
                    .isInstanceOf(ConnectorException.class)
                    .hasMessageContaining("untrusted-certificate");
            TrustList trust = new TrustList(data.resolve("opcua"));
            assertThat(trust.trust(trust.rejected().getFirst().thumbprint())).isTrue();
            OpcUaConnector connector = rig.openAnonymously(server.endpoint(), Map.of());
            rig.awaitUp();
            assertThat(rig.status().subscribed()).isEqualTo(SUBSCRIBED);
            server.set(SUBSCRIBED - 1, 12.5);
            OpcUaRig.await("the change", () -> {
                Sample last = rig.last(SUBSCRIBED - 1);
                return last != null && last.value() == 12.5;
            });
            Discovered found =
                    connector.discover(DiscoveryLimits.DEFAULT.times(2)).getFirst();
            assertThat(found.problems()).isEmpty();
            assertThat(found.complete()).isTrue();
            assertThat(found.items())
                    .filteredOn(item -> item.address().contains("s=plant/"))
                    .hasSize(VARIABLES);
        }
    }

    private static Point point(int id) {
        return OpcUaRig.point(NodeOpcUaServer.URI, id, "plant/" + id, PointKind.NUMERIC, Unit.UNITLESS);
    }
}
