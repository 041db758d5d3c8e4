package io.plenum.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/** The launcher with a data folder and ports of its own. */
final class LauncherRig implements AutoCloseable {

    private final Path data;
    private final int port = freePort();

    LauncherRig() throws IOException {
        data = Files.createTempDirectory("plenum-launcher");
        // Root's PostgreSQL runs as nobody, who must be able to enter.
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    Path data() {
        return data;
    }

    int port() {
        return port;
    }

    record Run(int exit, String text) {}

    /** A command of the launcher until it ends. */
    Run run(Map<String, String> settings, String... arguments) throws Exception {
        return ended(launcher(settings, List.of(arguments)));
    }

    /** Pieces of the launcher, called by a script that has them all. */
    Run script(String lines) throws Exception {
        Files.createDirectories(data.resolve("log"));
        String script = "set -- help\n. ./plenum >/dev/null\n" + lines;
        ProcessBuilder shell = new ProcessBuilder("/bin/bash", "-c", script);
        shell.environment().put("PLENUM_DATA", data.toString());
        return ended(shell);
    }

    private static Run ended(ProcessBuilder command) throws Exception {
        Process process = command.redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), text);
    }

    /** {@code ./plenum run} without the virtual building; what it says goes to {@link #output()}. */
    Process start(String... more) throws IOException {
        List<String> arguments = new java.util.ArrayList<>(List.of("run", "--no-emulator"));
        arguments.addAll(List.of(more));
        return launcher(Map.of(), arguments)
                .redirectErrorStream(true)
                .redirectOutput(output().toFile())
                .start();
    }

    Path output() {
        return data.resolve("output");
    }

    private ProcessBuilder launcher(Map<String, String> settings, List<String> arguments) {
        ProcessBuilder builder = new ProcessBuilder("/bin/bash", "./plenum");
        builder.command().addAll(arguments);
        Map<String, String> environment = new HashMap<>();
        environment.put("PLENUM_DATA", data.toString());
        environment.put("PLENUM_PORT", "" + port);
        environment.put("PLENUM_LINK_PORT", "0");
        environment.put("PLENUM_PREPARE_AT_ONCE", "yes");
        environment.putAll(settings);
        builder.environment().remove("PLENUM_ADMIN_PASSWORD");
        builder.environment().putAll(environment);
        return builder;
    }

    void awaitText(String text, Process running) throws Exception {
        await(text, running, () -> Files.readString(output()).contains(text));
    }

    interface Condition {
        boolean holds() throws Exception;
    }

    void await(String what, Process running, Condition condition) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(6);
        while (!condition.holds() && System.nanoTime() < deadline && running.isAlive()) {
            running.waitFor(200, TimeUnit.MILLISECONDS);
        }
        assertThat(condition.holds())
                .as(() -> what + "; said: " + text(output()) + text(data.resolve("log/server.log")))
                .isTrue();
    }

    /** The process of the launcher's that has this text in its command line. */
    static List<ProcessHandle> children(Process launcher, String text) {
        return launcher.descendants()
                .filter(child -> child.info().commandLine().orElse("").contains(text))
                .toList();
    }

    /** It runs in a session of its own, so that a killed server leaves it to the next one. */
    ProcessHandle database() throws IOException {
        String pid = Files.readAllLines(data.resolve("database/cluster/postmaster.pid"))
                .getFirst();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    static String text(Path file) {
        try {
            String text = Files.readString(file);
            return text.substring(Math.max(0, text.length() - 1500));
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    static boolean listens(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException nobody) {
            return false;
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(data);
    }
}
