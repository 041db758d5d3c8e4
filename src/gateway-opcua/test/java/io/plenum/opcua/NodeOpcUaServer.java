package io.plenum.opcua;

import io.plenum.supervision.NpmPrograms;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** An OPC UA server of node-opcua, in a process of its own. */
final class NodeOpcUaServer implements AutoCloseable {

    private static final String ANSWER = "= ";
    static final String URI = "urn:plenum:node";
    private static final Path SOURCE = Path.of("src/gateway-opcua/test/resources/io/plenum/opcua/peer");
    private static final Path HOME = Path.of("target/gateway-opcua/npm");

    private final Process process;
    private final BufferedReader out;
    private final Writer in;
    private final int port;

    private NodeOpcUaServer(Process process) throws IOException {
        this.process = process;
        out = process.inputReader();
        in = process.outputWriter();
        port = Integer.parseInt(Objects.requireNonNull(out.readLine(), "the server has ended"));
    }

    /** Skips the test where it cannot be had. */
    static NodeOpcUaServer start(int variables) throws IOException, InterruptedException {
        int free;
        try (var probe = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            free = probe.getLocalPort();
        }
        return new NodeOpcUaServer(NpmPrograms.of(SOURCE, HOME)
                .node("server.js", String.valueOf(variables), String.valueOf(free))
                .start());
    }

    String endpoint() {
        return "opc.tcp://127.0.0.1:" + port + "/node";
    }

    void set(int variable, double value) throws IOException {
        String unused = answer("set " + variable + " " + value);
    }

    /** What a variable that takes commands has. */
    double command(String name) throws IOException {
        return Double.parseDouble(answer("get " + name));
    }

    /** Somebody at the server gives it another value. */
    void command(String name, double value) throws IOException {
        String unused = answer("put " + name + " " + value);
    }

    private String answer(String command) throws IOException {
        in.write(command + "\n");
        in.flush();
        String line;
        do {
            line = Objects.requireNonNull(out.readLine(), "the server has ended");
        } while (!line.startsWith(ANSWER));
        return line.substring(ANSWER.length());
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor(5, TimeUnit.SECONDS);
    }
}
