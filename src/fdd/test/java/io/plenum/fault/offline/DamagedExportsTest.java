package io.plenum.fault.offline;

import io.plenum.tabular.FileMutator;
import io.plenum.tabular.TableRefused;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happened to an export: a verdict or a sentence, never anything else. */
class DamagedExportsTest {

    private static final int TRIES = 400;

    @TempDir
    Path folder = Path.of("");

    @Test
    void giveAVerdictOrASentence() throws Exception {
        String seed = AirHandlerExport.wide(AirHandlerExport.days(LocalDate.of(2026, 4, 7), 1), "yyyy-MM-dd HH:mm");
        FileMutator mutator = new FileMutator(47);
        Path file = folder.resolve("export.csv");
        for (int i = 0; i < TRIES; i++) {
            Files.write(file, mutator.mutate(seed));
            Assertions.assertTimeout(Duration.ofSeconds(20), () -> run(file));
        }
    }

    private static void run(Path file) throws Exception {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
        try {
            FddMain.run(Options.of(file.toString()), nowhere, nowhere);
        } catch (TrendProblem | TableRefused sentence) {
            Assertions.assertNotNull(sentence.getMessage());
        }
    }
}
