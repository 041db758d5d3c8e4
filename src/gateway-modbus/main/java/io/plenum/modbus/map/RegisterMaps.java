package io.plenum.modbus.map;

import io.plenum.link.ConnectorException;
import io.plenum.link.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The register maps that there are: those that came with the settings of a connection, those of the site in a folder, and the shipped ones. One
 * of a name goes before those after it.
 */
public final class RegisterMaps {

    /** Shipped, in the resources beside this class. */
    public static final List<String> SHIPPED =
            List.of("abb-b23-b24", "eastron-sdm630", "janitza-umg96rm", "schneider-iem3000", "siemens-pac3200");

    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9._-]{0,60}");
    private static final String ENDING = ".csv";
    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_FILES = 200;
    private static final int MOST_UPLOADED = 8;

    /** Of a setting whose value is a map; its name follows. */
    private static final String SETTING = "map.";

    private final Path folder;
    private final Map<String, String> uploaded;

    /** @param folder of the site's own maps; it need not exist */
    public RegisterMaps(Path folder) {
        this(folder, Map.of());
    }

    private RegisterMaps(Path folder, Map<String, String> uploaded) {
        this.folder = folder;
        this.uploaded = uploaded;
    }

    /**
     * With the maps among the settings of a connection.
     *
     * @throws ConnectorException where one of them cannot be read, with the line, whether a unit has it or not
     */
    public RegisterMaps with(Map<String, String> settings) throws ConnectorException {
        Map<String, String> own = new TreeMap<>();
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            if (setting.getKey().startsWith(SETTING)) {
                String name = setting.getKey().substring(SETTING.length());
                if (!NAME.matcher(name).matches()) {
                    throw new ConnectorException(
                            Problem.of("connector.problem.setting-wrong", setting.getKey(), NAME.pattern()));
                }
                own.put(name, setting.getValue());
            }
        }
        if (own.size() > MOST_UPLOADED) {
            throw new ConnectorException(Problem.of("connector.problem.modbus-maps-many", own.size(), MOST_UPLOADED));
        }
        for (Map.Entry<String, String> map : own.entrySet()) {
            var unused = new RegisterMapReader(map.getKey()).read(map.getValue());
        }
        return new RegisterMaps(folder, own);
    }

    /** By which settings can call them. */
    public NavigableSet<String> names() {
        NavigableSet<String> names = new TreeSet<>(SHIPPED);
        names.addAll(uploaded.keySet());
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
        String sent = uploaded.get(name);
        if (sent != null) {
            return sent;
        }
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
