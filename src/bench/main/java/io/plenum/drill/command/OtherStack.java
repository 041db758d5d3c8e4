package io.plenum.drill.command;

import io.plenum.drill.PeerMain;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A workstation on {@code @bacnet-js/client}, a stack that nobody here wrote: the program of the connector's tests. Its packages are those in {@code NODE_PATH}. */
final class OtherStack implements AutoCloseable {

    private static final String OWN = "127.0.88.9";
    private static final String PROGRAM = "src/gateway-bacnet/test/resources/io/plenum/bacnet/peer/follower.js";
    private static final int ANALOG_VALUE = 2;
    private static final int PRIORITY_ARRAY = 87;
    private static final int REAL = 4;

    private final JsonMapper json = JsonMapper.builder().build();
    private final Process process;
    private final BufferedReader out;
    private final Writer in;

    OtherStack() throws IOException {
        process = new ProcessBuilder("node", PROGRAM, OWN, "" + PeerMain.PORT)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        out = process.inputReader();
        in = process.outputWriter();
        Objects.requireNonNull(out.readLine(), "Node.js has no @bacnet-js/client");
    }

    /** From the highest priority on; null where a slot is free. */
    List<@Nullable Double> priorities(int object) throws IOException {
        JsonNode slots =
                ask("read %s %d %d %d".formatted(PeerMain.DEVICE_ADDRESS, ANALOG_VALUE, object, PRIORITY_ARRAY));
        List<@Nullable Double> priorities = new ArrayList<>();
        for (JsonNode slot : slots) {
            priorities.add(slot.isNull() ? null : slot.asDouble());
        }
        return Collections.unmodifiableList(priorities);
    }

    void write(int object, int priority, double value) throws IOException {
        JsonNode unused = ask("write %s %d %d %d %d %s"
                .formatted(PeerMain.DEVICE_ADDRESS, ANALOG_VALUE, object, priority, REAL, value));
    }

    private JsonNode ask(String command) throws IOException {
        in.write(command + "\n");
        in.flush();
        JsonNode answer = json.readTree(Objects.requireNonNull(out.readLine(), "Node.js has ended"));
        if (answer.isObject()) {
            throw new IOException(command + ": " + answer);
        }
        return answer;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
