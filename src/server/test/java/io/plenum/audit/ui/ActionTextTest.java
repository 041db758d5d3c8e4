package io.plenum.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.audit.read.AuditQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What was done is recorded in English for ever; whoever reads it on a German screen reads German. */
class ActionTextTest {

    /** Actions that are given as they are; others are put together where they are recorded. Who is unknown is no action. */
    private static final Pattern RECORDED = Pattern.compile(
            "\\.(?:(?:record|changed)\\(|(?:recordFor|changedFor)\\([^,\"]+,|record\\([^,\"]+,[^,\"]+,)\\s*\"(?!unknown\")([a-z][^\"]*[^\" ])\"");

    @Test
    void everyActionHasAText() throws IOException {
        ResourceBundle texts = ResourceBundle.getBundle("messages.audit", Locale.GERMAN);
        List<String> recorded = recorded();
        assertThat(recorded)
                .hasSizeGreaterThan(40)
                .contains("user added", "sign-in failed", "role changed", "restored");
        assertThat(recorded.stream().filter(what -> !texts.containsKey("audit.action." + AuditQuery.action(what))))
                .as("without a text in messages/audit.properties")
                .isEmpty();
    }

    private static List<String> recorded() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            for (Path file : files.filter(file -> file.toString().matches(".*/main/java/.*\\.java"))
                    .toList()) {
                RECORDED.matcher(Files.readString(file))
                        .results()
                        .map((MatchResult one) -> one.group(1))
                        .forEach(found::add);
            }
        }
        return found;
    }
}
