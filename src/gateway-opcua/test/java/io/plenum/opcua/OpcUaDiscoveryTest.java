package io.plenum.opcua;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.link.Discovered;
import io.plenum.link.DiscoveryLimits;
import io.plenum.link.Tuning;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.milo.opcua.sdk.core.AccessLevel;
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

    @Test
    void unitsAndAccessAreThoseOfTheUser() throws Exception {
        rig.peer.namespace().addSetPoint("ours", AccessLevel.READ_WRITE);
        rig.peer.namespace().addSetPoint("theirs", AccessLevel.READ_ONLY);
        List<Discovered.DiscoveredObject> items = discover();
        assertThat(named(items, "ours").unit()).isEqualTo("°C");
        assertThat(named(items, "ours").writable()).isTrue();
        assertThat(named(items, "theirs").writable()).isFalse();
        assertThat(named(items, "numeric").unit()).isEmpty();
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
