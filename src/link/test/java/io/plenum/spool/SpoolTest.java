package io.plenum.spool;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.MovableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-01T00:00:00Z"));

    private Spool spool(Path folder, long capacity) {
        return new Spool(folder, capacity, 0, clock);
    }

    private static byte[] batch(int content) {
        return new byte[] {(byte) content, 0, 0, 0};
    }

    private static int oldest(Spool spool) {
        var entry = spool.oldest();
        return entry == null ? -1 : entry.getValue()[0];
    }

    private static void removeOldest(Spool spool) {
        var entry = spool.oldest();
        if (entry != null) {
            spool.remove(entry.getKey());
        }
    }

    /** A killed process never closes its file, so what another process sees is a copy of the open one. */
    @Test
    void whatWasTakenSurvivesTheDeathOfTheProcess(@TempDir Path folder) throws IOException {
        Path copy = Files.createDirectory(folder.resolve("copy"));
        try (Spool dying = spool(folder, 100)) {
            dying.put(batch(1));
            dying.put(batch(2));
            Files.copy(folder.resolve("samples.mv"), copy.resolve("samples.mv"));
        }
        try (Spool reopened = spool(copy, 100)) {
            assertThat(reopened.status(0).batches()).isEqualTo(2);
            assertThat(reopened.status(0).bytes()).isEqualTo(8);
            assertThat(oldest(reopened)).isEqualTo(1);
        }
    }

    /** Disk space ends too: a full spool says no, and takes again when something has left. */
    @Test
    void isBoundedByBytesAndKeepsOrder(@TempDir Path folder) {
        try (Spool spool = spool(folder, 8)) {
            assertThat(spool.put(batch(1))).isTrue();
            assertThat(spool.put(batch(2))).isTrue();
            assertThat(spool.put(batch(3))).isFalse();
            assertThat(spool.status(0).state()).isEqualTo(SpoolStatus.State.FULL);

            removeOldest(spool);
            assertThat(spool.status(0).state()).isEqualTo(SpoolStatus.State.READY);
            assertThat(spool.put(batch(4))).isTrue();
            assertThat(oldest(spool)).isEqualTo(2);
        }
    }

    /** The database beside it needs the disk too: its last reserve is never used, and the state says which disk is full. */
    @Test
    void leavesTheReserveOfTheDisk(@TempDir Path folder) {
        try (Spool spool = new Spool(folder, 100, Long.MAX_VALUE / 2, clock)) {
            assertThat(spool.put(batch(1))).isFalse();
            assertThat(spool.status(0).state()).isEqualTo(SpoolStatus.State.DISK_FULL);
            assertThat(spool.isEmpty()).isTrue();
        }
    }

    /** A damaged file must neither stop history nor disappear: somebody may still want to look into it. */
    @Test
    void setsADamagedFileAside(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("samples.mv"), "no store at all".repeat(1000));
        try (Spool spool = spool(folder, 100)) {
            assertThat(spool.put(batch(1))).isTrue();
            assertThat(oldest(spool)).isEqualTo(1);
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).sorted().toList();
            assertThat(names).hasSize(2).last().asString().startsWith("samples.mv.damaged-");
        }
    }

    /** While a file cannot be used the spool says so, and is tried again without a restart. */
    @Test
    void recoversWhenItsFolderCanBeUsedAgain(@TempDir Path parent) throws IOException {
        Path folder = Files.writeString(parent.resolve("spool"), "a file where a folder should be");
        try (Spool spool = spool(folder, 100)) {
            assertThat(spool.put(batch(1))).isFalse();
            assertThat(spool.status(0).state()).isEqualTo(SpoolStatus.State.BROKEN);
            Files.delete(folder);
            assertThat(spool.put(batch(1))).isTrue();
            assertThat(spool.status(0).state()).isEqualTo(SpoolStatus.State.READY);
        }
    }

    /** Setup shows since when the database has been away. */
    @Test
    void tellsHowLongTheOldestHasWaited(@TempDir Path folder) {
        try (Spool spool = spool(folder, 100)) {
            assertThat(spool.status(0).age()).isNull();
            spool.put(batch(1));
            clock.set(clock.instant().plusSeconds(90));
            spool.put(batch(2));
            assertThat(spool.status(0).age()).isEqualTo(Duration.ofSeconds(90));
        }
    }
}
