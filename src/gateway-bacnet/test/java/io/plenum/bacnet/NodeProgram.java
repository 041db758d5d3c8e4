package io.plenum.bacnet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** A program on a stack from npm that answers each line that it is told by one line of JSON. */
final class NodeProgram implements AutoCloseable {

    private static final int PRIORITIES = 16;

    private final Process process;
    private final BufferedReader out;
    private final Writer in;

    /** Skips the test where it cannot be had. */
    NodeProgram(String name, String... arguments) throws IOException, InterruptedException {
        process = NodeDevice.program(name, arguments).start();
        out = process.inputReader();
        in = process.outputWriter();
        Objects.requireNonNull(out.readLine(), "the program has ended");
    }

    synchronized String ask(String command, Object... arguments) throws IOException {
        in.write(command.formatted(arguments) + "\n");
        in.flush();
        return Objects.requireNonNull(out.readLine(), "the program has ended");
    }

    /** A priority array that holds one value only, as the programs write it. */
    static String array(int priority, String value) {
        List<String> slots = new ArrayList<>(Collections.nCopies(PRIORITIES, "null"));
        slots.set(priority - 1, value);
        return "[" + String.join(",", slots) + "]";
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor(5, TimeUnit.SECONDS);
    }
}
