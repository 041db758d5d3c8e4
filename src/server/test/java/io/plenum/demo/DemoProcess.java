package io.plenum.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process started from what the build has made, as the launcher starts it. */
final class DemoProcess implements AutoCloseable {

    private final Process process;

    private DemoProcess(Process process) {
        this.process = process;
    }

    /** Each program from its own jar alone, whose manifest names its libraries. */
    static DemoProcess start(
            String jar,
            String mainClass,
            Path log,
            Map<String, String> environment,
            List<String> options,
            List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>(
                List.of(ProcessHandle.current().info().command().orElse("java"), "--enable-native-access=ALL-UNNAMED"));
        command.addAll(options);
        command.addAll(List.of("-cp", jar, mainClass));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Files.createDirectories(log.getParent());
        return new DemoProcess(builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** The stacks of all its threads, the virtual ones too, as the JDK's jcmd writes them. */
    String threads() throws IOException, InterruptedException {
        Path file = Files.createTempFile("plenum-threads", ".txt");
        file.toFile().deleteOnExit();
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        new ProcessBuilder(jcmd, "" + process.pid(), "Thread.dump_to_file", "-overwrite", file.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectErrorStream(true)
                .start()
                .waitFor(20, TimeUnit.SECONDS);
        return Files.readString(file);
    }

    /** As {@code kill -9}: no chance to say goodbye to anybody. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
