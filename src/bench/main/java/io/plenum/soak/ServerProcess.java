package io.plenum.soak;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process of this build. */
public final class ServerProcess implements AutoCloseable {

    private final Process process;
    private final Path java;

    private ServerProcess(Process process, Path java) {
        this.process = process;
        this.java = java;
    }

    /** On this one's class path. */
    public static ServerProcess start(
            String main, Path log, Map<String, String> environment, List<String> options, List<String> arguments)
            throws IOException {
        return start(System.getProperty("java.class.path"), main, log, environment, options, arguments);
    }

    public static ServerProcess start(
            String classPath,
            String main,
            Path log,
            Map<String, String> environment,
            List<String> options,
            List<String> arguments)
            throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = new ArrayList<>(List.of(java.toString(), "--enable-native-access=ALL-UNNAMED"));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, main));
        command.addAll(arguments);
        // What one has said that was killed is not lost with the next one.
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        return new ServerProcess(builder.start(), java);
    }

    /** One that nothing listens at on this machine now. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Without a word, as {@code kill -9} does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** The same, and nobody waits for its end. */
    public void abandon() {
        process.destroyForcibly();
    }

    /** What the JDK's jcmd says of it. */
    public String ask(String... command) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(java.resolveSibling("jcmd").toString(), "" + process.pid()));
        words.addAll(List.of(command));
        Path said = Files.createTempFile("plenum-soak", ".txt");
        try {
            new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start()
                    .waitFor();
            return Files.readString(said);
        } finally {
            Files.delete(said);
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
