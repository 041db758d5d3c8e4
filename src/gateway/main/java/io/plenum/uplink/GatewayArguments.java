package io.plenum.uplink;

import io.plenum.spool.KeepPolicy;
import io.plenum.uplink.GatewaySettings.LocalServer;
import io.plenum.uplink.GatewaySettings.RemoteServer;
import io.plenum.uplink.GatewaySettings.ServerAccess;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the command line; what it leaves open may be said by the environment. */
final class GatewayArguments {

    static final String HELP = """
            Plenum, a gateway: collects from controllers and keeps what it has on disk while the server is away.

              --data FOLDER             everything it keeps: buffer, certificate, configuration  PLENUM_GATEWAY_DATA
              --server HOST[:PORT]      a server elsewhere (port 8081)                           PLENUM_SERVER
              --code CODE               from Setup → Gateways, for the first time only           PLENUM_GATEWAY_CODE
              --local FOLDER            the folder "link" of a server on this machine            PLENUM_LINK
              --name NAME               of this gateway, where the server is on this machine     PLENUM_GATEWAY_NAME
              --buffer-size SIZE        most that waits for the server, as 2GB (2GB)             PLENUM_BUFFER_SIZE
              --disk-reserve SIZE       left to others on the disk, as 256MB (256MB)             PLENUM_DISK_RESERVE
              --keep oldest|newest      what stays where the buffer is full (oldest)             PLENUM_BUFFER_KEEP
              --help                    this text

            It ends with status 2 where an option is wrong or the code is not accepted, with 3 where its folder cannot be used and
            with 4 where the server cannot be reached to accept the code.
            """;

    private static final int USUAL_PORT = 8081;
    private static final int HIGHEST_PORT = 65_535;
    private static final Pattern HOST_AND_PORT =
            Pattern.compile("(?<host>\\[[0-9a-fA-F:.]+]|[^\\s:/\\[\\]]+)(:(?<port>\\d{1,5}))?");
    private static final Pattern SIZE = Pattern.compile("(\\d{1,12})\\s*([KMGT]?)i?B?", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    private static final Map<String, String> VARIABLES = Map.of(
            "--data", "PLENUM_GATEWAY_DATA",
            "--server", "PLENUM_SERVER",
            "--code", "PLENUM_GATEWAY_CODE",
            "--local", "PLENUM_LINK",
            "--name", "PLENUM_GATEWAY_NAME",
            "--buffer-size", "PLENUM_BUFFER_SIZE",
            "--disk-reserve", "PLENUM_DISK_RESERVE",
            "--keep", "PLENUM_BUFFER_KEEP");

    private final Map<String, String> values = new HashMap<>();

    private GatewayArguments() {}

    /** @throws GatewayException in words where something is wrong or missing */
    static GatewaySettings read(List<String> arguments, Map<String, String> environment) throws GatewayException {
        GatewayArguments read = new GatewayArguments();
        read.take(new ArrayDeque<>(arguments));
        boolean said = read.values.containsKey("--server") || read.values.containsKey("--local");
        VARIABLES.forEach((option, variable) -> {
            String value = environment.get(variable);
            // One place said on the command line is not mixed with another one said elsewhere.
            boolean other = said && (option.equals("--server") || option.equals("--local"));
            if (value != null && !value.isBlank() && !other) {
                read.values.putIfAbsent(option, value.strip());
            }
        });
        return read.settings();
    }

    private void take(Deque<String> rest) throws GatewayException {
        while (!rest.isEmpty()) {
            String option = rest.removeFirst();
            int equals = option.indexOf('=');
            String name = equals < 0 ? option : option.substring(0, equals);
            if (!VARIABLES.containsKey(name)) {
                throw wrong("there is no option " + name + "; --help lists them");
            }
            String value = equals < 0 ? rest.pollFirst() : option.substring(equals + 1);
            if (value == null || value.isBlank() || (equals < 0 && value.startsWith("--"))) {
                throw wrong("the option " + name + " needs a value");
            }
            values.put(name, value);
        }
    }

    private GatewaySettings settings() throws GatewayException {
        String data = values.get("--data");
        if (data == null) {
            throw wrong("say with --data in which folder the gateway keeps what it has");
        }
        return new GatewaySettings(
                path(data),
                server(),
                size("--buffer-size", GatewaySettings.BUFFER_SIZE),
                size("--disk-reserve", GatewaySettings.DISK_RESERVE),
                keep());
    }

    private ServerAccess server() throws GatewayException {
        String local = values.get("--local");
        String server = values.get("--server");
        if ((local == null) == (server == null)) {
            throw wrong(
                    "say either with --server where the server is, or with --local which folder of it is on this machine");
        }
        if (local != null) {
            String name = values.get("--name");
            if (name == null || !NAME.matcher(name).matches()) {
                throw wrong(
                        "say with --name how this gateway is called, in small letters, digits and dashes, as in bacnet");
            }
            return new LocalServer(path(local), name);
        }
        return remote(String.valueOf(server));
    }

    private RemoteServer remote(String text) throws GatewayException {
        Matcher parts = HOST_AND_PORT.matcher(text);
        if (!parts.matches()) {
            throw wrong("--server needs a host, as in plenum.example.org:8081, and not " + text);
        }
        String port = parts.group("port");
        int number = port == null ? USUAL_PORT : Integer.parseInt(port);
        if (number < 1 || number > HIGHEST_PORT) {
            throw wrong("no port has the number " + number);
        }
        return new RemoteServer(parts.group("host"), number, values.get("--code"));
    }

    private long size(String option, long usual) throws GatewayException {
        String text = values.get(option);
        if (text == null) {
            return usual;
        }
        Matcher parts = SIZE.matcher(text);
        if (!parts.matches()) {
            throw wrong(option + " needs a size, as in 500MB or 2GB, and not " + text);
        }
        int shift = 10
                * " KMGT"
                        .indexOf((parts.group(2) + " ").toUpperCase(Locale.ROOT).charAt(0));
        long number = Long.parseLong(parts.group(1));
        if (number > Long.MAX_VALUE >> shift) {
            throw wrong(option + " is too large: " + text);
        }
        return number << shift;
    }

    private KeepPolicy keep() throws GatewayException {
        return switch (values.getOrDefault("--keep", "oldest")) {
            case "oldest" -> KeepPolicy.OLDEST;
            case "newest" -> KeepPolicy.NEWEST;
            default -> throw wrong("--keep is oldest or newest, and not " + values.get("--keep"));
        };
    }

    private static Path path(String text) throws GatewayException {
        try {
            return Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw wrong("there can be no folder " + text);
        }
    }

    private static GatewayException wrong(@Nullable String why) {
        return new GatewayException(GatewayException.WRONG, why + ".");
    }
}
