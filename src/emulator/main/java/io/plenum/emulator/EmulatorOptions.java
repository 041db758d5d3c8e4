package io.plenum.emulator;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The emulator's command line: {@code --name value} pairs. Each of its processes understands all of them and uses what is its own, so that
 * whoever starts them need not know whose is which.
 */
public record EmulatorOptions(Map<String, String> given) {

    static final String HELP = """
            Aula House, the virtual building: a process for its model with the OPC UA face, and one for its BACnet face
              --mode as-found|guideline-36    how it is run (as-found)
              --seed NUMBER                   its weather and its people (1)
              --at auto|TIME                  what the building's own clock shows now: 'Tue 10:30', 2026-07-14T10:30, or auto:
                                              working hours whenever it is started (the time as it is)
              --lively yes|no                 sensors with noise, offsets and resolution, rooms and people of their own kind (no)
              --control-port PORT             truth, energy, faults, archive, faces; loopback only (8181)
              --model HOST:PORT               control port that the BACnet face follows (127.0.0.1, --control-port)
              --bacnet-prefix 127.0.1.        first three parts of its controllers' addresses
              --bacnet-port PORT              (47808)
              --bacnet-log RECORDS            that its controllers keep of each number, one a turn, in Trend Logs (0: none)
              --opcua-port PORT               (4841)
              --opcua-password-file FILE      password of the user plenum; made where missing
              --certificate-out FILE          where its OPC UA certificate is written
              --data FOLDER                   keeps its state and its keys (./data/emulator)
              --export-site FILE              writes its description in Turtle and ends
            """;
    private static final List<String> KNOWN = List.of(
            "mode",
            "seed",
            "at",
            "lively",
            "control-port",
            "model",
            "bacnet-prefix",
            "bacnet-port",
            "bacnet-log",
            "opcua-port",
            "opcua-password-file",
            "certificate-out",
            "data",
            "export-site");

    static final int CONTROL_PORT = 8181;

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

    int controlPort() {
        return number("control-port", CONTROL_PORT);
    }

    /** Where the model of a face in a process of its own is. */
    URI model() {
        String model = text("model", "127.0.0.1:" + controlPort());
        try {
            URI uri = new URI("http://" + model + "/");
            if (uri.getHost() != null && uri.getPort() > 0) {
                return uri;
            }
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("needs HOST:PORT for --model, not " + model, e);
        }
        throw new IllegalArgumentException("needs HOST:PORT for --model, not " + model);
    }

    /** Where the building keeps its state and its keys. */
    public Path data() {
        return path("data", "data/emulator");
    }

    public String text(String name, String otherwise) {
        return given.getOrDefault(name, otherwise);
    }

    public int number(String name, int otherwise) {
        try {
            return Integer.parseInt(text(name, Integer.toString(otherwise)));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("needs a number for --" + name);
        }
    }

    public Path path(String name, String otherwise) {
        return Path.of(text(name, otherwise));
    }

    public @Nullable Path path(String name) {
        String text = given.get(name);
        return text == null ? null : Path.of(text);
    }
}
