package io.plenum.bacnet;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** A BACnet device on a stack from npm, in a process of its own. Its packages are fetched once, exactly those of the lock file. */
final class NodeDevice implements AutoCloseable {

    private static final Path HOME = Path.of("target/gateway-bacnet/npm").toAbsolutePath();
    private static final List<String> FILES = List.of("package.json", "package-lock.json", "device.js");
    private static final int LEAST_NODE = 24;
    private static final int SECONDS_TO_FETCH = 60;

    private final Process process;
    private final BufferedReader out;
    private final Writer in;

    private NodeDevice(Process process) throws IOException {
        this.process = process;
        out = process.inputReader();
        in = process.outputWriter();
        Objects.requireNonNull(out.readLine(), "the device has ended");
    }

    /** Skips the test where there is no Node.js, or its packages can be had from nowhere. */
    static NodeDevice start(String address, int port, int instance) throws IOException, InterruptedException {
        Path bin = bin();
        Assumptions.assumeTrue(bin != null, "SKIPPED: Node.js 24 with npm is not installed");
        Files.createDirectories(HOME);
        Path fetched = HOME.resolve("node_modules/.of-lock");
        boolean there = Files.exists(fetched) && Files.readString(fetched).equals(resource("package-lock.json"));
        for (String file : FILES) {
            Files.writeString(HOME.resolve(file), resource(file));
        }
        if (!there) {
            Process npm = program(
                            Objects.requireNonNull(bin),
                            "npm",
                            "ci",
                            "--prefer-offline",
                            "--fetch-retries=0",
                            "--ignore-scripts",
                            "--no-audit",
                            "--no-fund")
                    .redirectErrorStream(true)
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(HOME.resolve("npm.log").toFile())
                    .start();
            boolean done = npm.waitFor(SECONDS_TO_FETCH, TimeUnit.SECONDS) && npm.exitValue() == 0;
            npm.destroyForcibly();
            Assumptions.assumeTrue(done, "SKIPPED: npm cannot fetch @bacnet-js/client; see " + HOME.resolve("npm.log"));
            Files.writeString(fetched, resource("package-lock.json"));
        }
        return new NodeDevice(program(
                        Objects.requireNonNull(bin),
                        "node",
                        "device.js",
                        address,
                        String.valueOf(port),
                        String.valueOf(instance))
                .redirectError(HOME.resolve("device.log").toFile())
                .start());
    }

    private static ProcessBuilder program(Path bin, String name, String... arguments) {
        ProcessBuilder program =
                new ProcessBuilder(Stream.concat(Stream.of(bin.resolve(name).toString()), Stream.of(arguments))
                        .toList());
        program.environment().merge("PATH", bin.toString(), (path, own) -> own + ":" + path);
        return program.directory(HOME.toFile());
    }

    /** Of an installed one, or of the one that ./plenum has fetched; null where there is none that is new enough. */
    private static @Nullable Path bin() throws IOException, InterruptedException {
        String own = System.getenv().getOrDefault("PLENUM_CACHE", System.getProperty("user.home") + "/.cache/plenum");
        Stream<String> places = Stream.concat(
                Stream.of(System.getenv("PATH").split(":", -1)),
                Stream.of(own + "/node-24/bin", "/var/cache/plenum/node-24/bin"));
        for (String place : places.toList()) {
            Path bin = Path.of(place);
            if (Files.isExecutable(bin.resolve("node")) && Files.isExecutable(bin.resolve("npm")) && isNew(bin)) {
                return bin;
            }
        }
        return null;
    }

    private static boolean isNew(Path bin) throws IOException, InterruptedException {
        Process node = new ProcessBuilder(bin.resolve("node").toString(), "--version").start();
        String version = new String(node.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        node.waitFor();
        return version.matches("(?s)v\\d+\\..*")
                && Integer.parseInt(version.substring(1, version.indexOf('.'))) >= LEAST_NODE;
    }

    private static String resource(String name) throws IOException {
        try (InputStream content = Objects.requireNonNull(NodeDevice.class.getResourceAsStream("peer/" + name), name)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    void set(int object, double value) throws IOException {
        in.write("set " + object + " " + value + "\n");
        in.flush();
        out.readLine();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor(5, TimeUnit.SECONDS);
    }
}
