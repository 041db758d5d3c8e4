package io.plenum.site.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClassesReadInOnePlaceTest {

    /** Comparing two classes of a model is nobody's reading of their names; these are. */
    private static final Pattern READING = Pattern.compile(
            "brickClass\\(\\)\\s*\\.(matches|contains|endsWith|startsWith|split|replace|equals\\(\")|matcher\\(\\w+\\.brickClass\\(\\)");

    /** The virtual building has written its classes itself. */
    private static final List<String> THEMSELVES = List.of("/site/role/", "/emulator/");

    /** A dozen places each read class names in their own way once, and did not agree. */
    @Test
    void nobodyElseReadsTheNamesOfClasses() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            List<Path> sources = files.filter(file -> {
                        String path = file.toString();
                        return path.endsWith(".java")
                                && path.contains("/main/java/")
                                && THEMSELVES.stream().noneMatch(path::contains);
                    })
                    .toList();
            assertThat(sources).hasSizeGreaterThan(500);
            assertThat(sources.stream().filter(ClassesReadInOnePlaceTest::reads))
                    .isEmpty();
        }
    }

    private static boolean reads(Path file) {
        try {
            return READING.matcher(Files.readString(file)).find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
