package io.plenum.opcua;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plenum.link.ConnectorException;
import io.plenum.link.Discovered;
import io.plenum.link.DiscoveryLimits;
import io.plenum.link.Tuning;
import io.plenum.link.command.CommandWriter;
import io.plenum.link.command.PointWrite.Hold;
import io.plenum.link.command.PointWrite.Release;
import io.plenum.link.command.WriteResult;
import io.plenum.link.command.WriteResult.Outcome;
import io.plenum.point.Point;
import io.plenum.point.PointKind;
import io.plenum.point.Sample;
import io.plenum.point.unit.Unit;
import io.plenum.supervision.CommandContractTest;
import io.plenum.trust.TrustList;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A large server on a stack that nobody here wrote. What commands have made of its variables it says itself. */
class NodeOpcUaTest extends CommandContractTest {

    private static final int VARIABLES = 20_000;
    private static final int SUBSCRIBED = 500;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path commanding;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path data;

    @SuppressWarnings("NullAway.Init")
    private NodeBench node;

    @Override
    protected CommandBench startCommands() throws Exception {
        node = new NodeBench();
        return node;
    }

    private static final class NodeBench implements CommandBench {

        private final NodeOpcUaServer server = NodeOpcUaServer.start(VARIABLES);
        private final OpcUaRig rig = new OpcUaRig(commanding, Tuning.DEFAULT);
        private @Nullable OpcUaConnector opened;

        NodeBench() throws Exception {
            rig.points(List.of(setPoint(), command()));
        }

        @Override
        public CommandWriter open() throws Exception {
            OpcUaConnector open = opened;
            if (open == null) {
                open = rig.openAnonymously(server.endpoint(), Map.of("securityPolicy", "None"));
                opened = open;
            }
            return open;
        }

        @Override
        public void disconnect() {
            rig.close();
            opened = null;
        }

        @Override
        public Point setPoint() {
            return point("double", PointKind.NUMERIC);
        }

        @Override
        public Point command() {
            return point("truth", PointKind.BINARY);
        }

        @Override
        public Point nowhere() {
            return point("nowhere", PointKind.NUMERIC);
        }

        @Override
        public boolean prioritised() {
            return false;
        }

        @Override
        public Double held(Point point) throws Exception {
            return server.command(point.key());
        }

        @Override
        public void give(Point point, @Nullable Double value) throws Exception {
            server.command(point.key(), Objects.requireNonNull(value));
        }

        @Override
        public void close() throws Exception {
            disconnect();
            server.close();
        }
    }

    private static Point point(String name, PointKind kind, String... states) {
        return OpcUaRig.point(NodeOpcUaServer.URI, name.hashCode(), name, kind, Unit.UNITLESS, states);
    }

    /** Trusted on first use, searched page by page, and subscribed to. */
    @Test
    void twentyThousandVariablesOfAnotherStackAreFoundAndRead() throws Exception {
        NodeOpcUaServer server = node.server;
        try (var rig = new OpcUaRig(data, Tuning.DEFAULT)) {
            rig.points(IntStream.range(0, SUBSCRIBED)
                    .mapToObj(NodeOpcUaTest::variable)
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

    private static Point variable(int id) {
        return OpcUaRig.point(NodeOpcUaServer.URI, id, "plant/" + id, PointKind.NUMERIC, Unit.UNITLESS);
    }

    private WriteResult hold(Point point, double value) throws Exception {
        return writer().write(new Hold(point, PRIORITY, value));
    }

    /** A value stands as the variable can hold it, and that is what is compared afterwards: 21.3 is no number of 32 bits. */
    @Test
    void eachTypeIsWrittenAsTheServerHasItAndReturnsToWhatItHad() throws Exception {
        stands("double", 21.3, 21.3);
        stands("float", 21.3, 21.3f);
        stands("int16", -21.6, -22);
        stands("byte", 200, 200);
        stands("uint32", 3_000_000_000.0, 3_000_000_000.0);
        Point mode = point("mode", PointKind.MULTISTATE, "off", "day", "night");
        assertThat(hold(mode, 3).outcome()).isEqualTo(Outcome.DONE);
        assertThat(node.held(mode)).as("counted from 0 there").isEqualTo(2);
        assertThat(writer().write(new Release(mode, PRIORITY, 3, 1.0)).outcome())
                .isEqualTo(Outcome.DONE);
        assertThat(node.held(mode)).isZero();
    }

    private void stands(String name, double value, double there) throws Exception {
        Point point = point(name, PointKind.NUMERIC);
        assertThat(hold(point, value).outcome()).as(name).isEqualTo(Outcome.DONE);
        assertThat(node.held(point)).isEqualTo(there);
        assertThat(hold(point, value).outcome()).as(name).isEqualTo(Outcome.ALREADY);
        assertThat(writer().write(new Release(point, PRIORITY, value, 20.0)).outcome())
                .as(name)
                .isEqualTo(Outcome.DONE);
        assertThat(node.held(point)).isEqualTo(20);
    }

    @Test
    void whatCannotBeWrittenSafelyIsRefusedInWordsAndStays() throws Exception {
        refused("int16", 40_000, "out-of-range");
        refused("byte", -1, "out-of-range");
        refused("double", Double.NaN, "no-number");
        refused("ranged", 35, "beyond");
        refused("fixed", 21, "read-only");
        refused("foreign", 21, "read-only");
        refused("array", 21, "element");
        refused("text", 21, "not-numeric");
        assertThat(hold(point("mode", PointKind.MULTISTATE, "off", "day", "night"), 4)
                        .outcome())
                .isEqualTo(Outcome.REFUSED);
        for (String name : List.of("int16", "byte", "double", "ranged", "fixed", "foreign")) {
            assertThat(node.held(point(name, PointKind.NUMERIC))).as(name).isEqualTo(20);
        }
    }

    private void refused(String name, double value, String why) throws Exception {
        WriteResult result = hold(point(name, PointKind.NUMERIC), value);
        assertThat(result.outcome()).as("%s: %s", name, result).isEqualTo(Outcome.REFUSED);
        assertThat(Objects.requireNonNull(result.reason()).messageKey())
                .as(name)
                .isEqualTo("connector.problem.command-" + why);
    }
}
