package io.plenum.opcua;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./plenum bench opcua restarts 50} does the same fifty times. */
class OpcUaRestartTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path data;

    /** What earlier connections left behind would come back by itself, and take the few sessions that a controller has. */
    @Test
    void aServerThatRestartsAgainAndAgainHasOneSessionAndOneSubscription() throws Exception {
        try (var restarts = new OpcUaRestarts(data)) {
            restarts.run(3);
            restarts.awaitLiveValues();
            assertThat(restarts.sessions()).isEqualTo(1);
            assertThat(restarts.subscriptions()).isEqualTo(1);
        }
    }
}
