package io.plenum.tabular.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimesReadInOnePlaceTest {

    /** Literals in the code are nobody's input. */
    private static final Pattern PARSED = Pattern.compile(
            "\\b(Instant|LocalDate|LocalDateTime|LocalTime|Duration|Period|YearMonth|ZonedDateTime|OffsetDateTime)"
                    + "(\\.parse\\((?!\")|::parse\\b)|\\b(Instant|LocalDate|LocalDateTime|LocalTime)::from\\b");

    private static final Pattern CUT = Pattern.compile("[lL]ines?\\w*(\\[\\w+\\])?\\.split\\(\"[,;]\"");

    /** Dates and times of people's input: strictly by ISO-8601 in one class, as files of the field have them in one package. */
    @Test
    void nobodyElseParsesTimes() {
        assertThat(sources().stream()
                        .filter(file -> !file.endsWith("io/plenum/point/time/IsoTime.java"))
                        .filter(file -> has(PARSED, file)))
                .isEmpty();
    }

    /** A comma within quotes is no separator: lines of CSV are read by the library. */
    @Test
    void nobodyCutsLinesOfCsvByHand() {
        assertThat(sources().stream().filter(file -> has(CUT, file))).isEmpty();
    }

    private static List<Path> sources() {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            List<Path> sources = files.filter(file ->
                            file.toString().endsWith(".java") && file.toString().contains("/main/java/"))
                    .toList();
            assertThat(sources).hasSizeGreaterThan(500);
            return sources;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean has(Pattern pattern, Path file) {
        try {
            return pattern.matcher(Files.readString(file)).find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
