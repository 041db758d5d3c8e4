package io.plenum.modbus.map;

import io.plenum.link.ConnectorException;
import io.plenum.link.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The register maps that there are: those of the site in a folder, and the shipped ones. One of the site goes before a shipped one. */
public final class RegisterMaps {

    /** Shipped, in the resources beside this class. */
    public static final List<String> SHIPPED =
            List.of("abb-b23-b24", "eastron-sdm630", "janitza-umg96rm", "schneider-iem3000", "siemens-pac3200");

    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9._-]{0,60}");
    private static final String ENDING = ".csv";
    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_FILES = 200;

    private final Path folder;

    /** @param folder of the site's own maps; it need not exist */
    public RegisterMaps(Path folder) {
        this.folder = folder;
    }

    /** By which settings can call them. */
    public NavigableSet<String> names() {
        NavigableSet<String> names = new TreeSet<>(SHIPPED);
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .filter(name -> NAME.matcher(name).matches())
                    .limit(MOST_FILES)
                    .forEach(names::add);
        } catch (IOException none) {
            // Then there are the shipped ones.
        }
        return names;
    }

    /** @throws ConnectorException where there is none of this name, or it cannot be read, with the line */
    public RegisterMap named(String name) throws ConnectorException {
        String content = NAME.matcher(name).matches() ? content(name) : null;
        if (content == null) {
            throw new ConnectorException(
                    Problem.of("connector.problem.modbus-no-map", name, String.join(", ", names()), folder));
        }
        return new RegisterMapReader(name).read(content);
    }

    private @Nullable String content(String name) throws ConnectorException {
        Path own = folder.resolve(name + ENDING);
        try {
            if (Files.isRegularFile(own)) {
                if (Files.size(own) > MOST_BYTES) {
                    throw new ConnectorException(
                            Problem.of("connector.problem.modbus-map-size", name, MOST_BYTES / 1024));
                }
                return Files.readString(own);
            }
            if (!SHIPPED.contains(name)) {
                return null;
            }
            try (InputStream shipped = RegisterMaps.class.getResourceAsStream(name + ENDING)) {
                return shipped == null ? null : new String(shipped.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new ConnectorException(
                    Problem.of("connector.problem.modbus-map-unreadable", name, String.valueOf(e.getMessage())), e);
        }
    }
}
