package io.plenum.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {

    private static byte[] batch(int content) {
        return new byte[] {(byte) content};
    }

    private static int oldest(Spool spool) {
        var entry = spool.oldest();
        return entry == null ? -1 : entry.getValue()[0];
    }

    /** A killed process never closes its file, so what another process sees is a copy of the open one. */
    @Test
    void whatWasTakenSurvivesTheDeathOfTheProcess(@TempDir Path folder) throws IOException {
        Path copy = Files.createDirectory(folder.resolve("copy"));
        try (Spool dying = new Spool(folder, 10)) {
            dying.put(batch(1));
            dying.put(batch(2));
            Files.copy(folder.resolve("samples.mv"), copy.resolve("samples.mv"));
        }
        try (Spool reopened = new Spool(copy, 10)) {
            assertThat(reopened.size()).isEqualTo(2);
            assertThat(oldest(reopened)).isEqualTo(1);
        }
    }

    /** Disk space ends too: a full spool says no, and takes again when something has left. */
    @Test
    void isBoundedAndKeepsOrder(@TempDir Path folder) throws IOException {
        try (Spool spool = new Spool(folder, 2)) {
            assertThat(spool.put(batch(1))).isTrue();
            assertThat(spool.put(batch(2))).isTrue();
            assertThat(spool.put(batch(3))).isFalse();

            spool.remove(0);
            assertThat(spool.put(batch(4))).isTrue();
            assertThat(oldest(spool)).isEqualTo(2);
        }
    }
}
