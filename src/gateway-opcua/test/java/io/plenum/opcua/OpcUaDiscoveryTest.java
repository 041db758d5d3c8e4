package io.plenum.opcua;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.link.ConnectorException;
import io.plenum.link.Discovered;
import io.plenum.link.DiscoveryLimits;
import io.plenum.link.Problem;
import io.plenum.link.Tuning;
import io.plenum.point.device.ValueRange;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.milo.opcua.sdk.core.AccessLevel;
import org.eclipse.milo.opcua.stack.core.types.structured.Range;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpcUaDiscoveryTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path data;

    @SuppressWarnings("NullAway.Init")
    private OpcUaRig rig;

    @BeforeEach
    void start() throws Exception {
        rig = new OpcUaRig(data, Tuning.DEFAULT);
        rig.peer.start();
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    /** One answer holds at most 500 children here: without asking for the rest most of the plant would be missing. */
    @Test
    void aFolderOfManyIsListedWhole() throws Exception {
        rig.peer.namespace().addFolder("plant", 1234);
        List<Discovered.DiscoveredObject> items = discover();
        assertThat(items)
                .filteredOn(item -> item.address().contains("s=plant/"))
                .hasSize(1234);
        assertThat(items).anySatisfy(item -> {
            assertThat(item.address()).isEqualTo("nsu=" + OpcUaPeer.URI + ";s=plant/1233");
            assertThat(item.description()).isEqualTo("plant / plant/1233");
        });
    }

    /** A server has room for few lists that are not at their end; what was seen so far is handed on. */
    @Test
    void aSearchThatIsCancelledEndsAndGivesBackItsPlace() throws Exception {
        rig.peer.namespace().addFolder("plant", 20_000);
        OpcUaConnector connector = rig.open(rig.peer.endpoint(), Map.of());
        AtomicReference<Discovered> found = new AtomicReference<>();
        Thread search = Thread.ofVirtual().start(() -> {
            try {
                found.set(connector.discover(DiscoveryLimits.DEFAULT).getFirst());
            } catch (ConnectorException e) {
                throw new AssertionError(e);
            }
        });
        OpcUaRig.await("the progress", () -> progress(connector) > 0);
        search.interrupt();
        search.join();
        assertThat(found.get().complete()).isFalse();
        assertThat(found.get().problems()).extracting(Problem::messageKey).contains("connector.discovery.cancelled");
        OpcUaRig.await("the release", () -> rig.peer.openLists() == 0);
        assertThat(progress(connector)).isZero();
    }

    /** How many nodes have been seen, as the page shows it. */
    private int progress(OpcUaConnector connector) {
        try {
            connector.ping();
        } catch (ConnectorException e) {
            throw new AssertionError(e);
        }
        return rig.problems().stream()
                .filter(problem -> problem.messageKey().equals("connector.discovery.progress"))
                .map(problem -> Integer.parseInt(problem.arguments().getFirst()))
                .findFirst()
                .orElse(0);
    }

    /** Cut off by number in the middle of a folder. */
    @Test
    void whatIsNotReadToItsEndIsGivenBack() throws Exception {
        rig.peer.namespace().addFolder("plant", 5_000);
        Discovered found = rig.open(rig.peer.endpoint(), Map.of())
                .discover(new DiscoveryLimits(1_200, Duration.ofSeconds(60)))
                .getFirst();
        assertThat(found.items()).hasSizeBetween(1_100, 1_200);
        OpcUaRig.await("the release", () -> rig.peer.openLists() == 0);
    }

    @Test
    void unitsStatesAndAccessAreThoseOfTheUser() throws Exception {
        rig.peer.namespace().addSetPoint("ours", AccessLevel.READ_WRITE);
        rig.peer.namespace().addSetPoint("theirs", AccessLevel.READ_ONLY);
        rig.peer.namespace().addStates("mode", 0, "off", "heating", "cooling");
        rig.peer.namespace().addStates("stage", 2, "", "off", "low", "high");
        rig.peer.namespace().addStatesByType("typed", 2, "off", "heating", "cooling");
        List<Discovered.DiscoveredObject> items = discover();
        assertThat(named(items, "ours").unit()).isEqualTo("°C");
        assertThat(named(items, "ours").writable()).isTrue();
        assertThat(named(items, "theirs").writable()).isFalse();
        assertThat(named(items, "numeric").unit()).isEmpty();
        assertThat(named(items, "mode").declared().stateTexts()).containsExactly("off", "heating", "cooling");
        assertThat(named(items, "stage").declared().stateTexts()).containsExactly("off", "low", "high");
        assertThat(named(items, "typed").declared().stateTexts()).containsExactly("off", "heating", "cooling");
    }

    /** What the instrument can return at all counts, else what is likely; an unset range is none (OPC 10000-8, 5.3.2.3). */
    @Test
    void rangesAreTold() throws Exception {
        rig.peer.namespace().addRanged("likely", 21, Map.of("EURange", new Range(-20.0, 60.0)));
        rig.peer
                .namespace()
                .addRanged(
                        "possible",
                        21,
                        Map.of("EURange", new Range(0.0, 40.0), "InstrumentRange", new Range(-50.0, 150.0)));
        rig.peer.namespace().addRanged("unset", 21, Map.of("EURange", new Range(0.0, 0.0)));
        List<Discovered.DiscoveredObject> items = discover();
        assertThat(named(items, "likely").declared().range()).isEqualTo(new ValueRange(-20, 60));
        assertThat(named(items, "possible").declared().range()).isEqualTo(new ValueRange(-50, 150));
        assertThat(named(items, "unset").declared().range()).isNull();
        assertThat(named(items, "numeric").declared().range()).isNull();
    }

    private List<Discovered.DiscoveredObject> discover() throws Exception {
        return rig.open(rig.peer.endpoint(), Map.of())
                .discover(DiscoveryLimits.DEFAULT)
                .getFirst()
                .items();
    }

    private static Discovered.DiscoveredObject named(List<Discovered.DiscoveredObject> items, String name) {
        return items.stream()
                .filter(item -> item.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
