package io.plenum.modbus;

import io.plenum.supervision.NpmPrograms;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** A Modbus server from npm, in a process of its own. */
final class NodeServer implements AutoCloseable {

    private static final Path SOURCE = Path.of("src/gateway-modbus/test/resources/io/plenum/modbus/peer");
    private static final Path HOME = Path.of("target/gateway-modbus/npm");

    private final Process process;
    private final BufferedReader out;
    private final Writer in;
    final int port;

    private NodeServer(Process process) throws IOException {
        this.process = process;
        out = process.inputReader();
        in = process.outputWriter();
        port = Integer.parseInt(Objects.requireNonNull(out.readLine(), "the server has ended"));
    }

    /** Skips the test where it cannot be had. */
    static NodeServer start() throws IOException, InterruptedException {
        return new NodeServer(NpmPrograms.of(SOURCE, HOME).node("server.js").start());
    }

    /** @param hex contents of the registers from this one on, of both tables */
    void set(int register, String hex) throws IOException {
        String unused = say("set " + register + " " + hex);
    }

    void setBit(int bit, boolean on) throws IOException {
        String unused = say("bit " + bit + " " + (on ? 1 : 0));
    }

    /** Contents of holding registers, hexadecimal. */
    String holding(int first, int count) throws IOException {
        return say("get " + first + " " + count);
    }

    boolean coil(int number) throws IOException {
        return say("coil " + number).equals("1");
    }

    private String say(String command) throws IOException {
        in.write(command + "\n");
        in.flush();
        return Objects.requireNonNull(out.readLine(), "the server has ended");
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor(5, TimeUnit.SECONDS);
    }
}
