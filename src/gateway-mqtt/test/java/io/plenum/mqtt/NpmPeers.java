package io.plenum.mqtt;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A broker and an edge node from npm, that nobody here wrote; skipped with a clear word where Node.js or npm are missing. */
final class NpmPeers implements AutoCloseable {

    private static final Path SOURCE = Path.of("src/gateway-mqtt/test/resources/sparkplug-peer");
    private static final Path FOLDER = Path.of("target/sparkplug-peer").toAbsolutePath();
    private static final int LEAST_NODE = 24;

    private final List<Process> running = new ArrayList<>();

    static NpmPeers prepared() throws IOException, InterruptedException {
        if (nodeVersion() < LEAST_NODE) {
            abort("SKIPPED: Node.js 24 or newer is not on the path; ./plenum test brings it");
        }
        Files.createDirectories(FOLDER);
        for (String file : List.of("package.json", "package-lock.json", "broker.mjs", "node.cjs")) {
            Files.copy(SOURCE.resolve(file), FOLDER.resolve(file), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        Path fetched = FOLDER.resolve("node_modules/.of-lock");
        boolean there = Files.exists(fetched) && Files.mismatch(fetched, FOLDER.resolve("package-lock.json")) < 0;
        if (!there) {
            fetch(fetched);
        }
        return new NpmPeers();
    }

    /** Exactly the versions of the lock file, once. */
    private static void fetch(Path fetched) throws IOException, InterruptedException {
        Process npm;
        try {
            npm = command("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--no-progress")
                    .redirectOutput(FOLDER.resolve("npm.log").toFile())
                    .start();
        } catch (IOException e) {
            abort("SKIPPED: npm is not on the path");
            return;
        }
        if (!npm.waitFor(90, TimeUnit.SECONDS) || npm.exitValue() != 0) {
            npm.destroyForcibly();
            abort("SKIPPED: aedes and sparkplug-client could not be fetched, see target/sparkplug-peer/npm.log");
        }
        Files.copy(FOLDER.resolve("package-lock.json"), fetched);
    }

    private static int nodeVersion() throws InterruptedException {
        try {
            Process node = new ProcessBuilder("node", "--version").start();
            String version = firstLine(node);
            node.waitFor();
            return Integer.parseInt(version.substring(1, version.indexOf('.')));
        } catch (IOException | RuntimeException none) {
            return 0;
        }
    }

    private static ProcessBuilder command(String... words) {
        return new ProcessBuilder(words).directory(FOLDER.toFile()).redirectErrorStream(true);
    }

    private static String firstLine(Process process) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        return String.valueOf(reader.readLine());
    }

    /** Returns the port of an aedes broker. */
    int broker() throws IOException {
        Process broker = command("node", "broker.mjs").start();
        running.add(broker);
        return Integer.parseInt(firstLine(broker));
    }

    Process edgeNode(int port) throws IOException {
        Process node = command("node", "node.cjs", String.valueOf(port))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        running.add(node);
        return node;
    }

    @Override
    public void close() {
        running.forEach(Process::destroyForcibly);
    }
}
