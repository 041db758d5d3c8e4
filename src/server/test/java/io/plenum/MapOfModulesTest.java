package io.plenum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever comes new looks for the room of a change in CONTRIBUTING: a module or part that is missing there is never found. */
class MapOfModulesTest {

    private static final Path SOURCES = Path.of("src");

    @Test
    void everyModuleAndPartIsOnTheMap() throws IOException {
        String map = Files.readString(Path.of("CONTRIBUTING.md"));
        assertThat(names(map, "\\| `src/([a-z-]+)` \\|")).containsExactlyInAnyOrderElementsOf(parts());
        assertThat(names(map, "`([a-z]+)`")).containsAll(modules());
    }

    private static List<String> names(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    private static List<String> parts() throws IOException {
        try (Stream<Path> folders = Files.list(SOURCES)) {
            return folders.filter(folder -> Files.exists(folder.resolve("pom.xml")))
                    .map(folder -> folder.getFileName().toString())
                    .toList();
        }
    }

    /** Folders below io/plenum in which a package is described. */
    private static List<String> modules() throws IOException {
        Pattern module = Pattern.compile("src/[^/]+/main/java/io/plenum/([a-z]+)/package-info.java");
        try (Stream<Path> files = Files.walk(SOURCES, 8)) {
            return files.map(file -> module.matcher(file.toString()))
                    .filter(Matcher::matches)
                    .map(matcher -> matcher.group(1))
                    .distinct()
                    .toList();
        }
    }
}
