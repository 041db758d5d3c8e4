package io.plenum.viewers;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program for Node.js that drives a real Chromium and prints what it measured as JSON. Its packages are those in {@code NODE_PATH}. */
final class BrowserProgram {

    private static final String FOLDER = "src/bench/main/browser/";

    private BrowserProgram() {}

    static JsonNode run(String name, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("node", FOLDER + name));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out = process.inputReader()) {
            String line = out.readLine();
            if (line == null || process.waitFor() != 0) {
                throw new IOException(name + " has failed; Chromium must be /usr/bin/chromium");
            }
            return JsonMapper.shared().readTree(line);
        } finally {
            process.destroy();
        }
    }
}
