package io.plenum.spool;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.MovableClock;
import io.plenum.spool.SpoolStatus.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamSpoolTest {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-01T00:00:00Z"));
    private final List<Byte> dropped = new ArrayList<>();

    private StreamSpool spool(Path folder, long capacity, long reserve, KeepPolicy keep) {
        return new StreamSpool(
                folder, capacity, reserve, keep, (stream, sequence, batch) -> dropped.add(batch[0]), clock);
    }

    private StreamSpool spool(Path folder) {
        return spool(folder, 100, 0, KeepPolicy.OLDEST);
    }

    private static boolean put(StreamSpool spool, int content) {
        return spool.put(
                SpoolStream.SAMPLES, spool.nextSequence(SpoolStream.SAMPLES), new byte[] {(byte) content, 0, 0, 0});
    }

    private static List<Integer> contents(StreamSpool spool) {
        List<Integer> contents = new ArrayList<>();
        Map.Entry<Long, byte[]> entry = spool.after(SpoolStream.SAMPLES, 0);
        while (entry != null) {
            contents.add((int) entry.getValue()[0]);
            entry = spool.after(SpoolStream.SAMPLES, entry.getKey());
        }
        return contents;
    }

    /** A killed process never closes its file, so what its successor sees is a copy of the open one. */
    private static Path killed(Path folder) throws IOException {
        Path copy = Files.createDirectory(folder.resolve("copy"));
        Files.copy(folder.resolve("samples.mv"), copy.resolve("samples.mv"));
        return copy;
    }

    @Test
    void whatWasCommittedSurvivesAKillWithItsEpochAndSequences(@TempDir Path folder) throws IOException {
        Path copy;
        String epoch;
        try (StreamSpool dying = spool(folder)) {
            put(dying, 1);
            put(dying, 2);
            dying.commit();
            put(dying, 3);
            epoch = dying.epoch();
            copy = killed(folder);
        }
        try (StreamSpool next = spool(copy)) {
            assertThat(contents(next)).containsExactly(1, 2);
            assertThat(next.epoch()).isEqualTo(epoch);
            assertThat(next.bytes()).isEqualTo(8);
        }
    }

    /**
     * The failure: batch 3 was sent and acknowledged, the process was killed before it was committed, and its successor gives sequence 3
     * to another batch. The server would take that for the one it has, and it would be lost.
     */
    @Test
    void aSequenceIsNeverUsedAgainNotEvenAfterAKill(@TempDir Path folder) throws IOException {
        Path copy;
        long used;
        try (StreamSpool dying = spool(folder)) {
            put(dying, 1);
            dying.commit();
            put(dying, 2);
            dying.nextSequence(SpoolStream.REPORTS);
            used = dying.lastSequence(SpoolStream.SAMPLES);
            copy = killed(folder);
        }
        try (StreamSpool next = spool(copy)) {
            assertThat(next.nextSequence(SpoolStream.SAMPLES)).isGreaterThan(used);
            assertThat(next.nextSequence(SpoolStream.REPORTS)).isGreaterThan(1);
        }
    }

    /** Also where everything has been acknowledged, so that no batch says how far the sequences had come. */
    @Test
    void anEmptyFileStillKnowsItsSequences(@TempDir Path folder) {
        long used;
        try (StreamSpool first = spool(folder)) {
            put(first, 1);
            used = first.lastSequence(SpoolStream.SAMPLES);
            first.remove(SpoolStream.SAMPLES, used);
        }
        try (StreamSpool next = spool(folder)) {
            assertThat(next.batches()).isZero();
            assertThat(next.bytes()).isZero();
            assertThat(next.nextSequence(SpoolStream.SAMPLES)).isGreaterThan(used);
        }
    }

    @Test
    void aFullSpoolKeepsTheOldest(@TempDir Path folder) {
        try (StreamSpool spool = spool(folder, 8, 0, KeepPolicy.OLDEST)) {
            assertThat(put(spool, 1) && put(spool, 2)).isTrue();
            assertThat(put(spool, 3)).isFalse();
            assertThat(spool.state()).isEqualTo(State.FULL);
            assertThat(contents(spool)).containsExactly(1, 2);
            spool.remove(SpoolStream.SAMPLES, 1);
            assertThat(spool.state()).isEqualTo(State.READY);
            assertThat(put(spool, 4)).isTrue();
        }
    }

    @Test
    void aFullSpoolKeepsTheNewestAndSaysWhatItGaveUp(@TempDir Path folder) {
        try (StreamSpool spool = spool(folder, 8, 0, KeepPolicy.NEWEST)) {
            put(spool, 1);
            put(spool, 2);
            assertThat(put(spool, 3)).isTrue();
            assertThat(contents(spool)).containsExactly(2, 3);
            assertThat(dropped).containsExactly((byte) 1);
            assertThat(spool.state()).isEqualTo(State.FULL);
            assertThat(spool.bytes()).isEqualTo(8);
        }
    }

    /** Reports are few and say more: samples are given up before them. */
    @Test
    void samplesAreGivenUpBeforeReports(@TempDir Path folder) {
        try (StreamSpool spool = spool(folder, 8, 0, KeepPolicy.NEWEST)) {
            spool.put(SpoolStream.REPORTS, spool.nextSequence(SpoolStream.REPORTS), new byte[4]);
            put(spool, 1);
            put(spool, 2);
            assertThat(contents(spool)).containsExactly(2);
            assertThat(spool.after(SpoolStream.REPORTS, 0)).isNotNull();
        }
    }

    /** The reserve of the disk is left to others, by either policy; with the newest kept, only once nothing can be given up for it. */
    @Test
    void theReserveOfTheDiskIsLeft(@TempDir Path folder) {
        for (KeepPolicy keep : KeepPolicy.values()) {
            try (StreamSpool spool = spool(folder.resolve(keep.name()), 100, Long.MAX_VALUE / 2, keep)) {
                assertThat(put(spool, 1)).isFalse();
                assertThat(spool.state()).isEqualTo(State.DISK_FULL);
            }
        }
    }

    @Test
    void whatWasLostIsCountedAcrossRestarts(@TempDir Path folder) {
        try (StreamSpool spool = spool(folder)) {
            spool.countDropped(5);
        }
        try (StreamSpool spool = spool(folder)) {
            spool.countDropped(2);
            assertThat(spool.dropped()).isEqualTo(7);
        }
    }

    /** Sequences of another file mean other batches: a new file has a new epoch. */
    @Test
    void aDamagedFileIsSetAsideAndANewEpochBegins(@TempDir Path folder) throws IOException {
        String epoch;
        try (StreamSpool spool = spool(folder)) {
            epoch = spool.epoch();
        }
        Files.writeString(folder.resolve("samples.mv"), "no store at all".repeat(1000));
        try (StreamSpool spool = spool(folder)) {
            assertThat(spool.epoch()).isNotEqualTo(epoch);
            assertThat(put(spool, 1)).isTrue();
        }
    }

    /** While a file cannot be used nothing is kept; it is tried again without a restart. */
    @Test
    void recoversWhenItsFolderCanBeUsedAgain(@TempDir Path parent) throws IOException {
        Path folder = Files.writeString(parent.resolve("spool"), "a file where a folder should be");
        try (StreamSpool spool = spool(folder)) {
            assertThat(put(spool, 1)).isFalse();
            assertThat(spool.state()).isEqualTo(State.BROKEN);
            Files.delete(folder);
            assertThat(put(spool, 2)).isTrue();
            assertThat(spool.state()).isEqualTo(State.READY);
            assertThat(contents(spool)).containsExactly(2);
        }
    }

    /** What comes and goes all day must not let the file grow: it is written over. */
    @Test
    void aFileThatIsEmptiedAgainAndAgainStaysSmall(@TempDir Path folder) throws IOException {
        try (StreamSpool spool = spool(folder, 10 << 20, 0, KeepPolicy.OLDEST)) {
            for (int round = 0; round < 2_000; round++) {
                long sequence = spool.nextSequence(SpoolStream.SAMPLES);
                spool.put(SpoolStream.SAMPLES, sequence, new byte[10_000]);
                spool.commit();
                spool.remove(SpoolStream.SAMPLES, sequence);
            }
            spool.commit();
            assertThat(spool.bytes()).isZero();
            assertThat(Files.size(folder.resolve("samples.mv"))).isLessThan(80 << 20);
        }
    }
}
