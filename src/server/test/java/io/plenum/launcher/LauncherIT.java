package io.plenum.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** The launcher as people meet it when something is in the way: one sentence that says what to do, and a clean end. */
class LauncherIT {

    private Path data = Path.of("");

    @BeforeEach
    void makeAFolder() throws IOException {
        data = Files.createTempDirectory("plenum-launcher");
        // Root's PostgreSQL runs as nobody, who must be able to enter.
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @AfterEach
    void removeTheFolder() throws IOException {
        FileSystemUtils.deleteRecursively(data);
    }

    @Test
    void aBusyPortIsNamed() throws Exception {
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            refused(Map.of("PLENUM_PORT", "" + busy.getLocalPort()), "port " + busy.getLocalPort() + " is busy");
        }
    }

    @Test
    void aSecondInstanceOnTheSameDataIsRefused() throws Exception {
        Process first =
                new ProcessBuilder("flock", data.resolve("launcher.lock").toString(), "sleep", "60").start();
        try {
            awaitLock();
            refused(Map.of(), "another Plenum already uses " + data);
        } finally {
            first.descendants().forEach(ProcessHandle::destroyForcibly);
            first.destroyForcibly().waitFor();
        }
    }

    private void awaitLock() throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        int free = 0;
        while (free == 0 && System.nanoTime() < deadline) {
            free = new ProcessBuilder(
                            "flock", "-n", data.resolve("launcher.lock").toString(), "true")
                    .start()
                    .waitFor();
        }
        assertThat(free).as("held by the first").isNotZero();
    }

    @Test
    void aFileInPlaceOfTheFolderIsNamed() throws Exception {
        Path file = Files.createFile(data.resolve("a-file"));
        refused(Map.of("PLENUM_DATA", file.toString()), "cannot write to " + file);
    }

    @Test
    void aMissingToolIsNamed() throws Exception {
        Path few = Files.createDirectory(data.resolve("bin"));
        for (String tool : List.of("bash", "env", "dirname", "readlink", "sed", "head", "id", "uname")) {
            Path real = Path.of("/usr/bin", tool);
            Files.createSymbolicLink(few.resolve(tool), Files.exists(real) ? real : Path.of("/bin", tool));
        }
        refused(Map.of("PATH", few.toString()), "curl is needed: install curl.");
    }

    /** A full disk is tried on a small one of its own, which only root can make. */
    @Test
    void aFullDiskIsNamed() throws Exception {
        Path small = Files.createDirectory(data.resolve("small"));
        boolean mounted = new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", small.toString())
                        .start()
                        .waitFor()
                == 0;
        assumeTrue(mounted, "Needs the right to mount a small disk");
        try {
            refused(Map.of("PLENUM_DATA", small.toString()), "less than 512 MB left");
        } finally {
            new ProcessBuilder("umount", small.toString()).start().waitFor();
        }
    }

    @Test
    void unknownWordsAreNamed() throws Exception {
        Run run = run(Map.of(), "run", "--with-emulator");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.text()).contains("run does not know --with-emulator");
    }

    /** What the launcher waits for, in its own words: {@code wait_for} with a process that behaves as given, and a short patience. */
    private Run waiting(String process) throws Exception {
        Files.createDirectories(data.resolve("log"));
        String script = """
            set -- help
            . ./plenum >/dev/null
            data=%s patience=8
            (%s) >"$data/log/server.log" 2>&1 &
            started=$!
            trap 'kill -9 $started 2>/dev/null' EXIT
            wait_for $! server test -f "$data/open"
            kill $! 2>/dev/null
            echo served
            """.formatted(data, process);
        Process shell = new ProcessBuilder("/bin/bash", "-c", script)
                .redirectErrorStream(true)
                .start();
        String text = new String(shell.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        return new Run(shell.waitFor(), text);
    }

    /** A slow machine may take longer than any fixed time: a start that says something now and then goes on. */
    @Test
    void aSlowStartThatGetsOnIsWaitedFor() throws Exception {
        Run run = waiting(
                "for i in 1 2 3 4 5 6; do sleep 3; echo step $i; done; touch %s/open; sleep 60".formatted(data));
        assertThat(run.text()).contains("served");
    }

    /** Migrating, compiling, reading a large model: some steps take long and say nothing. */
    @Test
    void aStartThatWorksWithoutAWordIsWaitedFor() throws Exception {
        Run run = waiting("end=$((SECONDS + 20)); while [ $SECONDS -lt $end ]; do :; done; touch %s/open; sleep 60"
                .formatted(data));
        assertThat(run.text()).contains("served");
    }

    @Test
    void aStartThatIsStuckIsGivenUp() throws Exception {
        Run run = waiting("echo beginning; exec sleep 300");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.text())
                .contains("the server got no further for", "log says more")
                .doesNotContain("served");
    }

    /** One that spins for ever is stuck as well. */
    @Test
    void aStartThatSpinsForEverIsGivenUp() throws Exception {
        Run run = waiting("while :; do :; done");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.text()).contains("the server got no further for");
    }

    @Test
    void aStartThatHasFailedIsToldAtOnceInItsOwnWords() throws Exception {
        Run run = waiting("echo 'Plenum: the disk is full.'; exit 1");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.text()).contains("Plenum: the disk is full.", "the server did not start");
    }

    /** Ctrl-C reaches the launcher alone or the whole group; nothing may stay behind, the database neither. */
    @Test
    void ctrlCStopsEverything() throws Exception {
        int port = freePort();
        Path output = data.resolve("output");
        Process plenum = launcher(Map.of("PLENUM_PORT", "" + port), List.of("run", "--no-emulator"))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            awaitText(output, "Ready: open http://localhost:" + port, plenum);
            List<ProcessHandle> children = new ArrayList<>(plenum.descendants().toList());
            children.add(database());
            assertThat(children).hasSizeGreaterThan(2).allMatch(ProcessHandle::isAlive);
            new ProcessBuilder("kill", "-INT", "" + plenum.pid()).start().waitFor();
            assertThat(plenum.waitFor(60, TimeUnit.SECONDS))
                    .as(() -> "ends; left: " + left(plenum) + "; said: " + text(output)
                            + text(data.resolve("log/server.log")))
                    .isTrue();
            for (ProcessHandle child : children) {
                child.onExit().get(30, TimeUnit.SECONDS);
            }
            assertThat(Files.readString(output)).contains("Administrator: ", "Stopping");
            assertThat(listens(port)).isFalse();
        } finally {
            plenum.descendants().forEach(ProcessHandle::destroyForcibly);
            plenum.destroyForcibly();
        }
    }

    /** What the JVM has learnt halves the next start. It was silently not kept: the database of root could not enter the folder beside. */
    @Test
    void theNextStartIsPrepared() throws Exception {
        assumeTrue(freeMemoryMegabytes() > 3500, "Prepares only where memory is left over");
        Path prepared = Path.of("target/app/plenum.aot");
        Files.deleteIfExists(prepared);
        Path output = data.resolve("output");
        Process plenum = launcher(Map.of(), List.of("run", "--no-emulator"))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            awaitText(output, "Ready: open", plenum);
            long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(4);
            while (!Files.exists(prepared) && System.nanoTime() < deadline) {
                plenum.waitFor(500, TimeUnit.MILLISECONDS);
            }
            assertThat(prepared)
                    .as(() -> text(data.resolve("log/prepare-plenum.log")))
                    .exists();
        } finally {
            plenum.destroy();
            plenum.waitFor(60, TimeUnit.SECONDS);
        }
    }

    private static long freeMemoryMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/meminfo")).stream()
                .filter(line -> line.startsWith("MemAvailable"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .sum();
    }

    private static List<String> left(Process launcher) {
        return launcher.descendants()
                .map(child -> child.info().commandLine().orElse("?"))
                .map(line -> line.substring(0, Math.min(120, line.length())))
                .toList();
    }

    private static String text(Path file) {
        try {
            String text = Files.readString(file);
            return text.substring(Math.max(0, text.length() - 1500));
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    /** It runs in a session of its own, so that a killed server leaves it to the next one. */
    private ProcessHandle database() throws IOException {
        String pid = Files.readAllLines(data.resolve("database/cluster/postmaster.pid"))
                .getFirst();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private static void awaitText(Path output, String text, Process running) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(4);
        while (!Files.readString(output).contains(text) && System.nanoTime() < deadline && running.isAlive()) {
            running.waitFor(200, TimeUnit.MILLISECONDS);
        }
        assertThat(Files.readString(output)).contains(text);
    }

    private record Run(int exit, String text) {}

    private void refused(Map<String, String> settings, String sentence) throws Exception {
        Run run = run(settings, "run", "--no-emulator");
        assertThat(run.exit()).as(run.text()).isEqualTo(1);
        assertThat(run.text().lines().filter(line -> line.startsWith("Plenum: ")))
                .singleElement()
                .asString()
                .contains(sentence);
    }

    private Run run(Map<String, String> settings, String... arguments) throws Exception {
        Process process =
                launcher(settings, List.of(arguments)).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        return new Run(process.waitFor(), text);
    }

    private ProcessBuilder launcher(Map<String, String> settings, List<String> arguments) {
        ProcessBuilder builder = new ProcessBuilder("/bin/bash", "./plenum");
        builder.command().addAll(arguments);
        Map<String, String> environment = new HashMap<>();
        environment.put("PLENUM_DATA", data.toString());
        environment.put("PLENUM_PORT", "" + freePort());
        environment.putAll(settings);
        builder.environment().remove("PLENUM_ADMIN_PASSWORD");
        builder.environment().putAll(environment);
        return builder;
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException nobody) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
