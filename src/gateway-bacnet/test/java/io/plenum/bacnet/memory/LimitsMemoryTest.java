package io.plenum.bacnet.memory;

import static org.assertj.core.api.Assertions.assertThat;

import com.serotonin.bacnet4j.type.enumerated.PropertyIdentifier;
import com.serotonin.bacnet4j.type.primitive.UnsignedInteger;
import io.plenum.bacnet.BacnetRig;
import io.plenum.bacnet.OddPeer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was learnt about a real device, after the gateway was started again. */
class LimitsMemoryTest {

    @TempDir
    @SuppressWarnings("NullAway") // set by JUnit
    Path folder;

    /**
     * Each refusal is a round without values: after restarts there is none, until the device has become another. How much of its size a
     * gateway has tried out when it is ended depends on how far it came; the next one goes on from there.
     */
    @Test
    void aKnownDeviceIsNotLearntAgainUntilItHasChanged() throws Exception {
        Path file = folder.resolve("learnt-limits.txt");
        try (var peer = new OddPeer(3601, "127.0.3.71", 60)) {
            peer.network.fillBufferBy(14);
            peer.network.refuseCov();
            peer.start();
            assertThat(refusals(peer, file)).isPositive();
            int restarts = 1;
            while (refusals(peer, file) > 0) {
                assertThat(++restarts)
                        .as("restarts in which it was still refused")
                        .isLessThan(5);
            }
            peer.says(PropertyIdentifier.databaseRevision, new UnsignedInteger(77));
            assertThat(refusals(peer, file)).isPositive();
        }
    }

    /** How often the device refuses while a gateway that was just started reads all of its points. */
    private static int refusals(OddPeer peer, Path file) throws Exception {
        int before = peer.network.failedBatches.get();
        try (var rig = new BacnetRig(BacnetRig.FAST, file).points(3601, 60)) {
            rig.open(Map.of());
            rig.awaitValue(3601, 59, 20);
        }
        return peer.network.failedBatches.get() - before;
    }

    /** It is a help, no more: whatever is in the file, the gateway starts, and the file stays small. */
    @Test
    void whatIsNoSuchFileIsLeftOut() throws Exception {
        Path file = folder.resolve("learnt-limits.txt");
        List<String> lines = new ArrayList<>(List.of("nonsense", "a/1 abcd -5 1 1 true", "a/1 abcd 5 x 1 true"));
        for (int i = 0; i < LimitsMemory.MOST + 500; i++) {
            lines.add("a/" + i + " abcd 5 6 5 true");
        }
        Files.write(file, lines);
        new LimitsMemory(file).save();
        assertThat(Files.readAllLines(file))
                .hasSize(LimitsMemory.MOST)
                .allMatch(line -> line.endsWith("abcd 5 6 5 true"));
    }
}
