package io.plenum.site.haystack;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Classes of Brick by the markers of Haystack: the table {@code tags.csv}. */
final class HaystackClasses {

    /** One line of the table. */
    private record Line(String what, Set<String> markers, String brickClass) {}

    private static final List<Line> LINES = lines();

    /** Every marker that the table speaks of. */
    static final Set<String> MARKERS = markers();

    private HaystackClasses() {}

    /**
     * The class of a record.
     *
     * @param what {@code place}, {@code equip} or {@code point}
     * @return null where no line fits
     */
    static @Nullable String of(String what, Set<String> markers) {
        return LINES.stream()
                .filter(line -> line.what().equals(what) && markers.containsAll(line.markers()))
                .map(Line::brickClass)
                .findFirst()
                .orElse(null);
    }

    /** What may be meant where no line fits: one marker is missing, and most are there; null where none is so near. */
    static @Nullable String near(String what, Set<String> markers) {
        return LINES.stream()
                .filter(line -> line.what().equals(what) && line.markers().size() > 2)
                .filter(line -> there(line, markers) == line.markers().size() - 1)
                .reduce((one, other) -> there(other, markers) > there(one, markers) ? other : one)
                .map(line -> line.brickClass() + " (" + String.join(" ", line.markers()) + ")")
                .orElse(null);
    }

    /** Of the first line of a class; empty where there is none. */
    static Set<String> markersOf(String what, String brickClass) {
        return LINES.stream()
                .filter(line -> line.what().equals(what) && line.brickClass().equals(brickClass))
                .map(Line::markers)
                .findFirst()
                .orElse(Set.of());
    }

    private static long there(Line line, Set<String> markers) {
        return line.markers().stream().filter(markers::contains).count();
    }

    private static Set<String> markers() {
        Set<String> markers = new TreeSet<>();
        LINES.forEach(line -> markers.addAll(line.markers()));
        return Set.copyOf(markers);
    }

    private static List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(HaystackClasses.class.getResourceAsStream("tags.csv"));
                CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                        .commentStrategy(CommentStrategy.SKIP)
                        .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            rows.forEach(row -> lines.add(new Line(
                    row.getField("what"),
                    new TreeSet<>(List.of(row.getField("markers").split(" ", -1))),
                    row.getField("class"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(lines);
    }
}
