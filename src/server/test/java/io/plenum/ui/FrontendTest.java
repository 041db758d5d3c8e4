package io.plenum.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the tests of what the browser computes by itself ({@code src/server/test/frontend}) with the Node.js that builds it. */
class FrontendTest {

    private static final long SECONDS = 120;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatTheBrowserComputesIsRight() throws IOException, InterruptedException {
        String node = node();
        assumeTrue(node != null, "No Node.js on the path: the tests in src/server/test/frontend were not run");
        Path told = folder.resolve("node.txt");
        Process run = new ProcessBuilder(List.of(
                        Objects.requireNonNull(node),
                        "--experimental-transform-types",
                        "--disable-warning=ExperimentalWarning",
                        "--import",
                        "./src/server/test/frontend/resolve.mjs",
                        "--test",
                        "src/server/test/frontend/*.test.ts"))
                .redirectErrorStream(true)
                .redirectOutput(told.toFile())
                .start();
        boolean ended = run.waitFor(SECONDS, TimeUnit.SECONDS);
        run.destroyForcibly();
        String words = Files.readString(told, StandardCharsets.UTF_8);
        assertThat(ended).as(words).isTrue();
        assertThat(run.waitFor()).as(words).isZero();
        assertThat(words).containsPattern("pass [1-9]");
    }

    private static @Nullable String node() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "node"))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElse(null);
    }
}
