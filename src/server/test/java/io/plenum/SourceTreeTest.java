package io.plenum;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A folder of hundred files, a file of a thousand lines and a name that means two things grow unseen, a little with each change. */
class SourceTreeTest {

    private static final int MOST_FILES = 25;
    private static final int MOST_LINES = 300;

    @Test
    void noPackageHoldsMoreThan25Classes() throws IOException {
        Map<String, Long> sizes = new TreeMap<>();
        mainSources().forEach(file -> sizes.merge(String.valueOf(file.getParent()), 1L, Long::sum));
        sizes.values().removeIf(size -> size <= MOST_FILES);
        assertThat(sizes).isEmpty();
    }

    @Test
    void noTwoClassesShareASimpleName() throws IOException {
        Map<String, TreeSet<String>> places = mainSources().stream()
                .collect(groupingBy(
                        file -> file.getFileName().toString(),
                        TreeMap::new,
                        mapping(Path::toString, toCollection(TreeSet::new))));
        places.values().removeIf(same -> same.size() == 1);
        assertThat(places.values()).isEmpty();
    }

    @Test
    void noFileIsLongerThan300Lines() throws IOException {
        Map<String, Long> lengths = new TreeMap<>();
        for (Path file : mainSources()) {
            try (Stream<String> lines = Files.lines(file)) {
                lengths.put(file.toString(), lines.count());
            }
        }
        lengths.values().removeIf(length -> length <= MOST_LINES);
        assertThat(lengths).isEmpty();
    }

    /** All classes of all parts, without their descriptions of packages and without tests. */
    private static List<Path> mainSources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("/main/java/"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .toList();
        }
    }
}
