package io.plenum.demo;

import io.plenum.supervision.NpmPrograms;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody else's workstation on the network of the building: on a stack from npm, in a process of its own. */
final class BacnetWorkstation implements AutoCloseable {

    private static final Path SOURCE = Path.of("src/gateway-bacnet/test/resources/io/plenum/bacnet/peer");
    private static final Path HOME = Path.of("target/gateway-bacnet/npm");

    private final JsonMapper json = JsonMapper.builder().build();
    private final Process process;
    private final BufferedReader out;
    private final Writer in;

    /** Skips the test where it cannot be had. */
    BacnetWorkstation(String own, int port) throws IOException, InterruptedException {
        process = NpmPrograms.of(SOURCE, HOME)
                .node("follower.js", own, String.valueOf(port))
                .start();
        out = process.inputReader();
        in = process.outputWriter();
        answer();
    }

    /** The address of a device, by a broadcast. */
    String find(int device) throws IOException {
        return ask("find " + device).asString("");
    }

    /** Type and property by their numbers in ASHRAE 135; a bit string comes as a number whose lowest bit is its first. */
    JsonNode read(String address, String type, int number, int property) throws IOException {
        return ask("read %s %s %d %d".formatted(address, type, number, property));
    }

    void follow(String address, String type, int number) throws IOException {
        ask("follow %s %s %d".formatted(address, type, number));
    }

    /** The present values of which it was notified. */
    JsonNode heard() throws IOException {
        return ask("heard");
    }

    private JsonNode ask(String command) throws IOException {
        in.write(command + "\n");
        in.flush();
        return answer();
    }

    private JsonNode answer() throws IOException {
        String line = out.readLine();
        if (line == null) {
            throw new IOException("The workstation has ended");
        }
        return json.readTree(line);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
