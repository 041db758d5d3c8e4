package io.plenum.mqtt;

import io.plenum.supervision.NpmPrograms;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A broker and an edge node from npm, that nobody here wrote. */
final class NpmPeers implements AutoCloseable {

    private static final Path SOURCE = Path.of("src/gateway-mqtt/test/resources/sparkplug-peer");
    private static final Path HOME = Path.of("target/gateway-mqtt/npm");

    private final NpmPrograms programs;
    private final List<Process> running = new ArrayList<>();

    private NpmPeers(NpmPrograms programs) {
        this.programs = programs;
    }

    /** Skips the test where they cannot be had. */
    static NpmPeers prepared() throws IOException, InterruptedException {
        return new NpmPeers(NpmPrograms.of(SOURCE, HOME));
    }

    /** Returns the port of an aedes broker. */
    int broker() throws IOException {
        Process broker = programs.node("broker.mjs").start();
        running.add(broker);
        return Integer.parseInt(String.valueOf(broker.inputReader().readLine()));
    }

    Process edgeNode(int port) throws IOException {
        Process node = programs.node("node.cjs", String.valueOf(port))
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
