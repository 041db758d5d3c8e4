package io.plenum.bacnet;

import io.plenum.supervision.NpmPrograms;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** A BACnet device on a stack from npm, in a process of its own. */
final class NodeDevice implements AutoCloseable {

    private static final Path SOURCE = Path.of("src/gateway-bacnet/test/resources/io/plenum/bacnet/peer");
    private static final Path HOME = Path.of("target/gateway-bacnet/npm");

    private final Process process;
    private final BufferedReader out;
    private final Writer in;

    private NodeDevice(Process process) throws IOException {
        this.process = process;
        out = process.inputReader();
        in = process.outputWriter();
        Objects.requireNonNull(out.readLine(), "the device has ended");
    }

    /** Skips the test where it cannot be had. */
    static NodeDevice start(String address, int port, int instance) throws IOException, InterruptedException {
        return new NodeDevice(program("device.js", address, String.valueOf(port), String.valueOf(instance))
                .start());
    }

    /** Another program on the same stack. Skips the test where it cannot be had. */
    static ProcessBuilder program(String name, String... arguments) throws IOException, InterruptedException {
        return NpmPrograms.of(SOURCE, HOME).node(name, arguments);
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
