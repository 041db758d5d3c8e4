package io.plenum.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NavigationGroupTest {

    private static final Pattern MENU = Pattern.compile("@Menu\\(title = \"([^\"]+)\"");

    /** A page of no group could be opened by its address only, and one of two would be a search for the difference. */
    @Test
    void eachPageOfTheMenuIsInOneGroup() throws IOException {
        List<String> grouped = Stream.of(NavigationGroup.values())
                .flatMap(group -> group.titles().stream())
                .toList();
        try (Stream<Path> files = Files.walk(Path.of("src/server/main/java"))) {
            List<String> pages = files.filter(file -> file.toString().endsWith("View.java"))
                    .flatMap(file -> MENU.matcher(text(file)).results())
                    .map((MatchResult found) -> found.group(1))
                    .toList();
            assertThat(grouped).containsExactlyInAnyOrderElementsOf(pages);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
