package io.plenum.supervision;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** Peers on stacks from npm, which nobody here wrote. Their packages are fetched once, exactly those of the lock file. */
public final class NpmPrograms {

    private static final int LEAST_NODE = 24;
    private static final int SECONDS_TO_FETCH = 90;

    private final Path bin;
    private final Path home;

    private NpmPrograms(Path bin, Path home) {
        this.bin = bin;
        this.home = home;
    }

    /**
     * Skips the test where there is no Node.js, or the packages can be had from nowhere.
     *
     * @param source folder with the programs, package.json and package-lock.json
     * @param home where they are put, with their packages and logs
     */
    public static NpmPrograms of(Path source, Path home) throws IOException, InterruptedException {
        Path bin = bin();
        if (bin == null) {
            return Assumptions.abort("SKIPPED: Node.js 24 with npm is not installed");
        }
        NpmPrograms programs = new NpmPrograms(bin, home.toAbsolutePath());
        programs.prepare(source);
        return programs;
    }

    /** One process at a time: npm empties the folder in which another's program would just begin. */
    private void prepare(Path source) throws IOException, InterruptedException {
        Files.createDirectories(home);
        try (FileChannel lock =
                        FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock _ = lock.lock();
                Stream<Path> files = Files.list(source)) {
            for (Path file : files.toList()) {
                Files.copy(file, home.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
            fetch();
        }
    }

    private void fetch() throws IOException, InterruptedException {
        Path lock = home.resolve("package-lock.json");
        Path fetched = home.resolve("node_modules/.of-lock");
        if (Files.exists(fetched) && Files.mismatch(fetched, lock) < 0) {
            return;
        }
        Path log = home.resolve("npm.log");
        Process npm = command(
                        "npm",
                        "ci",
                        "--prefer-offline",
                        "--fetch-retries=0",
                        "--ignore-scripts",
                        "--no-audit",
                        "--no-fund")
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(log.toFile())
                .start();
        boolean done = npm.waitFor(SECONDS_TO_FETCH, TimeUnit.SECONDS) && npm.exitValue() == 0;
        npm.destroyForcibly();
        Assumptions.assumeTrue(done, "SKIPPED: npm cannot fetch the packages of the peer; see " + log);
        Files.copy(lock, fetched, StandardCopyOption.REPLACE_EXISTING);
    }

    /** A program of the folder; what it complains about goes to a log beside it. */
    public ProcessBuilder node(String file, String... arguments) {
        return command(
                        "node",
                        Stream.concat(Stream.of(file), Stream.of(arguments)).toArray(String[]::new))
                .redirectError(home.resolve(file + ".log").toFile());
    }

    private ProcessBuilder command(String name, String... arguments) {
        ProcessBuilder command =
                new ProcessBuilder(Stream.concat(Stream.of(bin.resolve(name).toString()), Stream.of(arguments))
                        .toList());
        command.environment().merge("PATH", bin.toString(), (path, own) -> own + ":" + path);
        return command.directory(home.toFile());
    }

    /** Of an installed one, or of the one that ./plenum has fetched; null where there is none that is new enough. */
    private static @Nullable Path bin() throws IOException, InterruptedException {
        String own = System.getenv().getOrDefault("PLENUM_CACHE", System.getProperty("user.home") + "/.cache/plenum");
        List<String> fetched = List.of(own + "/node-24/bin", "/var/cache/plenum/node-24/bin");
        List<String> places = Stream.concat(Stream.of(System.getenv("PATH").split(":", -1)), fetched.stream())
                .toList();
        for (String place : places) {
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
}
