package io.plenum.launcher;

import static io.plenum.launcher.LauncherRig.listens;
import static io.plenum.launcher.LauncherRig.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.plenum.launcher.LauncherRig.Run;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The launcher as people meet it when something is in the way: one sentence that says what to do, and a clean end. */
class LauncherIT {

    private LauncherRig rig;

    @BeforeEach
    void makeAFolder() throws IOException {
        rig = new LauncherRig();
    }

    @AfterEach
    void removeTheFolder() throws IOException {
        rig.close();
    }

    @Test
    void aBusyPortIsNamed() throws Exception {
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            refused(Map.of("PLENUM_PORT", "" + busy.getLocalPort()), "port " + busy.getLocalPort() + " is busy");
        }
    }

    @Test
    void aBusyPortOfTheLinkIsNamed() throws Exception {
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            refused(
                    Map.of("PLENUM_LINK_PORT", "" + busy.getLocalPort()),
                    "port " + busy.getLocalPort() + " is busy, where gateways find the server");
        }
    }

    @Test
    void aSecondInstanceOnTheSameDataIsRefused() throws Exception {
        Process first =
                new ProcessBuilder("flock", rig.data().resolve("launcher.lock").toString(), "sleep", "60").start();
        try {
            awaitLock();
            refused(Map.of(), "another Plenum already uses " + rig.data());
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
                            "flock", "-n", rig.data().resolve("launcher.lock").toString(), "true")
                    .start()
                    .waitFor();
        }
        assertThat(free).as("held by the first").isNotZero();
    }

    @Test
    void aFileInPlaceOfTheFolderIsNamed() throws Exception {
        Path file = Files.createFile(rig.data().resolve("a-file"));
        refused(Map.of("PLENUM_DATA", file.toString()), "cannot write to " + file);
    }

    @Test
    void aMissingToolIsNamed() throws Exception {
        Path few = Files.createDirectory(rig.data().resolve("bin"));
        for (String tool : List.of("bash", "env", "dirname", "readlink", "sed", "head", "id", "uname")) {
            Path real = Path.of("/usr/bin", tool);
            Files.createSymbolicLink(few.resolve(tool), Files.exists(real) ? real : Path.of("/bin", tool));
        }
        refused(Map.of("PATH", few.toString()), "curl is needed: install curl.");
    }

    /** A full disk is tried on a small one of its own, which only root can make. */
    @Test
    void aFullDiskIsNamed() throws Exception {
        Path small = Files.createDirectory(rig.data().resolve("small"));
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
        Run run = rig.run(Map.of(), "run", "--with-emulator");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.text()).contains("run does not know --with-emulator");
        assertThat(rig.run(Map.of(), "run", "--at").text()).contains("--at needs a time");
        assertThat(rig.script("demo_time='Tue 10:30'; emulator_options").text()).contains("--at\nTue 10:30\n");
    }

    /** Whoever commissions the demo building by hand begins where a real one does: nothing is trusted, and the controllers' place is told. */
    @Test
    void aBuildingThatNobodyPreparedIsTrustedByNobodyAndSaysWhereItIs() throws Exception {
        assertThat(rig.script("with_site=yes; emulator_options").text()).contains("trusted/aula-house.der");
        Run run = rig.script("with_emulator=yes; with_site=no; emulator_options; say_where_controllers_are");
        assertThat(run.text())
                .doesNotContain("trusted/aula-house.der")
                .contains("own address 127.0.0.2")
                .contains("opc.tcp://127.0.0.1:4841/aula-house");
    }

    /** What the launcher waits for, in its own words: {@code wait_for} with a process that behaves as given, and a short patience. */
    private Run waiting(String process) throws Exception {
        return rig.script("""
            patience=3
            (%s) >"$data/log/server.log" 2>&1 &
            started=$!
            trap 'kill -9 $started 2>/dev/null' EXIT
            wait_for $! server test -f "$data/open"
            kill $! 2>/dev/null
            echo served
            """.formatted(process));
    }

    /** A slow machine may take longer than any fixed time: a start that says something now and then goes on. */
    @Test
    void aSlowStartThatGetsOnIsWaitedFor() throws Exception {
        Run run = waiting("for i in 1 2 3 4 5 6 7 8 9 10; do sleep 0.5; echo step $i; done; touch %s/open; sleep 60"
                .formatted(rig.data()));
        assertThat(run.text()).contains("served");
    }

    /** Migrating, compiling, reading a large model: some steps take long and say nothing. */
    @Test
    void aStartThatWorksWithoutAWordIsWaitedFor() throws Exception {
        Run run = waiting("end=$((SECONDS + 8)); while [ $SECONDS -lt $end ]; do :; done; touch %s/open; sleep 60"
                .formatted(rig.data()));
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

    /**
     * What the JVM has learnt halves the next start: it was silently not kept once, as the database of root could not enter the folder
     * beside. Ctrl-C reaches the launcher alone or the whole group; nothing may stay behind, the database and the gateways neither.
     */
    @Test
    void theNextStartIsPreparedAndCtrlCStopsEverything() throws Exception {
        Path prepared = Path.of("target/app/plenum.aot");
        boolean prepares = freeMemoryMegabytes() > 3500;
        Files.deleteIfExists(prepared);
        Process plenum = rig.start();
        try {
            rig.awaitText("Ready: open http://localhost:" + rig.port(), plenum);
            if (prepares) {
                rig.await(
                        "prepared " + text(rig.data().resolve("log/prepare-plenum.log")),
                        plenum,
                        () -> Files.exists(prepared));
            }
            List<ProcessHandle> children = new ArrayList<>(plenum.descendants().toList());
            children.add(rig.database());
            assertThat(LauncherRig.children(plenum, "GatewayMain")).hasSize(2);
            // Short commands of the launcher come and go meanwhile.
            children.removeIf(child -> !child.isAlive());
            assertThat(children).hasSizeGreaterThan(4);
            new ProcessBuilder("kill", "-INT", "" + plenum.pid()).start().waitFor();
            assertThat(plenum.waitFor(60, TimeUnit.SECONDS))
                    .as(() -> "ends; left: " + left(plenum) + "; said: " + text(rig.output())
                            + text(rig.data().resolve("log/server.log")))
                    .isTrue();
            for (ProcessHandle child : children) {
                child.onExit().get(30, TimeUnit.SECONDS);
            }
            assertThat(Files.readString(rig.output())).contains("Administrator: ", "Stopping");
            assertThat(listens(rig.port())).isFalse();
        } finally {
            plenum.descendants().forEach(ProcessHandle::destroyForcibly);
            plenum.destroyForcibly();
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

    private void refused(Map<String, String> settings, String sentence) throws Exception {
        Run run = rig.run(settings, "run", "--no-emulator");
        assertThat(run.exit()).as(run.text()).isEqualTo(1);
        assertThat(run.text().lines().filter(line -> line.startsWith("Plenum: ")))
                .singleElement()
                .asString()
                .contains(sentence);
    }
}
