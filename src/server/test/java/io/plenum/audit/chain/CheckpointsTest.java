package io.plenum.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointsTest {

    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    private Path data = Path.of("");

    /** A server that dies while it writes must not make the check fail for ever. */
    @Test
    void aLineThatWasCutIsNoHead() throws Exception {
        Checkpoints heads = new Checkpoints(data);
        heads.note(head(1));
        Files.writeString(data.resolve("audit/heads"), Files.readString(data.resolve("audit/heads")) + "2026-01-01T0");
        assertThat(heads.all()).containsExactly(head(1));
    }

    /** Years of heads do not fill the disk, and each day of them is still vouched for. */
    @Test
    void oldHeadsAreThinnedOutToOneADay() throws Exception {
        Checkpoints heads = new Checkpoints(data, 250_000);
        for (int i = 1; i <= 3000; i++) {
            heads.note(head(i));
        }
        assertThat(heads.all()).hasSizeLessThan(2900).contains(head(3000));
        assertThat(heads.all().stream()
                        .map(head -> head.noted().toString().substring(0, 10))
                        .distinct())
                .hasSize(125);
    }

    /** One each hour. */
    private static Checkpoints.Checkpoint head(int id) {
        return new Checkpoints.Checkpoint(BEGIN.plusSeconds((id - 1) * 3600L), id, "a".repeat(64));
    }
}
