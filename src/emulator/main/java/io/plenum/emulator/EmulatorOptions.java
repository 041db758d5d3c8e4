package io.plenum.emulator;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The emulator's command line: {@code --name value} pairs. */
record EmulatorOptions(Map<String, String> given) {

    static final String HELP = """
            Aula House, the virtual building:
              --mode as-found|guideline-36    how it is run (as-found)
              --seed NUMBER                   its weather and its people (1)
              --control-port PORT             truth, energy, faults, archive; loopback only (8181)
              --bacnet-prefix 127.0.1.        first three parts of its controllers' addresses
              --bacnet-port PORT              (47808)
              --opcua-port PORT               (4841)
              --opcua-password-file FILE      password of the user plenum; made where missing
              --certificate-out FILE          where its OPC UA certificate is written
              --data FOLDER                   keeps its keys (./data/emulator)
              --export-site FILE              writes its description in Turtle and ends
            """;
    private static final List<String> KNOWN = List.of(
            "mode",
            "seed",
            "control-port",
            "bacnet-prefix",
            "bacnet-port",
            "opcua-port",
            "opcua-password-file",
            "certificate-out",
            "data",
            "export-site");

    static EmulatorOptions parse(String[] arguments) {
        Map<String, String> given = new LinkedHashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            String name = arguments[i].startsWith("--") ? arguments[i].substring(2) : "";
            if (!KNOWN.contains(name) || i + 1 >= arguments.length) {
                throw new IllegalArgumentException("does not understand " + arguments[i]);
            }
            given.put(name, arguments[i + 1]);
        }
        return new EmulatorOptions(given);
    }

    String text(String name, String otherwise) {
        return given.getOrDefault(name, otherwise);
    }

    int number(String name, int otherwise) {
        try {
            return Integer.parseInt(text(name, Integer.toString(otherwise)));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("needs a number for --" + name);
        }
    }

    Path path(String name, String otherwise) {
        return Path.of(text(name, otherwise));
    }

    @Nullable
    Path path(String name) {
        String text = given.get(name);
        return text == null ? null : Path.of(text);
    }
}
