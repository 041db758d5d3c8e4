package io.plenum.viewers;

import io.plenum.soak.ApiClient;
import io.plenum.soak.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/** All that {@code ./plenum run} starts, with data and ports of its own; nothing of it is left. The demo building's own ports must be free. */
final class DemoInstallation implements AutoCloseable {

    static final String PASSWORD = "looked-at-by-many-people";
    private static final Duration START = Duration.ofMinutes(15);

    private final Path data;
    private final int port = ServerProcess.freePort();
    private final Process launcher;
    private final ApiClient api = new ApiClient(port, "admin", PASSWORD);

    DemoInstallation() throws IOException {
        data = Files.createTempDirectory("plenum-viewers");
        // Root's PostgreSQL runs as nobody, who must be able to enter.
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        ProcessBuilder builder = new ProcessBuilder("./plenum", "run")
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("run.log").toFile());
        builder.environment()
                .putAll(Map.of(
                        "PLENUM_PORT",
                        "" + port,
                        "PLENUM_LINK_PORT",
                        "" + ServerProcess.freePort(),
                        "PLENUM_DATA",
                        data.toString(),
                        "PLENUM_ADMIN_PASSWORD",
                        PASSWORD,
                        // All of them are one person here.
                        "PLENUM_LIVE_PERHOLDER",
                        "1000"));
        launcher = builder.start();
    }

    String address() {
        return "http://localhost:" + port;
    }

    ApiClient api() {
        return api;
    }

    /** Until the demo's past has been worked through as well: nothing else is measured then. */
    void awaitPrepared() throws InterruptedException, IOException {
        Instant end = Instant.now().plus(START);
        while (!isPrepared()) {
            if (!launcher.isAlive() || Instant.now().isAfter(end)) {
                throw new IOException("The demo did not start: " + Files.readString(data.resolve("run.log")));
            }
            Thread.sleep(1000);
        }
    }

    private boolean isPrepared() throws InterruptedException {
        try {
            return api.anonymously("/actuator/health/prepared") == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    ProcessHandle server() throws IOException {
        return launcher.descendants()
                .filter(DemoInstallation::isServer)
                .findFirst()
                .orElseThrow(() -> new IOException("the server has ended"));
    }

    private static boolean isServer(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"))
                    .contains("\0io.plenum.Plenum\0");
        } catch (IOException gone) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        launcher.destroy();
        try {
            if (!launcher.waitFor(60, TimeUnit.SECONDS)) {
                launcher.descendants().forEach(ProcessHandle::destroyForcibly);
                launcher.destroyForcibly();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        FileSystemUtils.deleteRecursively(data);
    }
}
