package io.plenum.job.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of background jobs names every job in words: an administrator cannot know the names of classes. */
class JobNamesTest {

    private static final Pattern JOB = Pattern.compile("@Scheduled\\((?:\\$\\{|[^;{])*?void (\\w+)\\(");

    @Test
    void everyScheduledJobHasANameAndNoOther() throws IOException {
        List<String> jobs;
        try (Stream<Path> files = Files.walk(Path.of("src/server/main/java"))) {
            jobs = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(JobNamesTest::jobs)
                    .toList();
        }
        assertThat(jobs).hasSizeGreaterThan(10);
        assertThat(ResourceBundle.getBundle("messages/jobs").keySet())
                .filteredOn(key -> key.startsWith("jobs.name."))
                .containsExactlyInAnyOrderElementsOf(jobs);
    }

    private static Stream<String> jobs(Path file) {
        String name = file.getFileName().toString().replace(".java", "");
        return JOB
                .matcher(read(file))
                .results()
                .map(found -> "jobs.name." + name + "." + found.group(1))
                .toList()
                .stream();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
