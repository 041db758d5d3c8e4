package io.plenum.upkeep.plan;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.plenum.upkeep.ConditionKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The rows of costs.csv: what upkeep usually costs, and which words of an order are about it. */
final class UsualCosts {

    /** For a figure without a row of its own. */
    private static final Row OTHER = new Row(new UpkeepCost(100, 2, 65, 0, 300, 52), false, List.of());

    /** Beginnings of words that say that equipment is as new: English, German, French. */
    private static final List<String> RENEWED = List.of(
            "replac",
            "clean",
            "renew",
            "exchang",
            "ersetz",
            "getauscht",
            "ausgetauscht",
            "gewechselt",
            "wechsel",
            "gereinigt",
            "reinig",
            "erneuert",
            "remplac",
            "changé",
            "nettoy");

    private static final Map<String, Row> ROWS = read();

    /** @param counted whether failures are counted, as there is no path that leads to them */
    record Row(UpkeepCost cost, boolean counted, List<String> words) {}

    private UsualCosts() {}

    static UpkeepCost of(String kind) {
        return ROWS.getOrDefault(kind, OTHER).cost();
    }

    static boolean isCounted(ConditionKind kind) {
        return ROWS.getOrDefault(kind.key(), OTHER).counted();
    }

    static Set<String> kinds() {
        return ROWS.keySet();
    }

    /** The kinds that are as new after work of which these words speak. */
    static List<String> renewedBy(String words) {
        String text = words.toLowerCase(Locale.ROOT);
        return RENEWED.stream().anyMatch(text::contains)
                ? ROWS.entrySet().stream()
                        .filter(row -> row.getValue().words().stream().anyMatch(word -> isAbout(text, word)))
                        .map(Map.Entry::getKey)
                        .toList()
                : List.of();
    }

    /** German puts words together: also within them. A longer word that is known counts instead: a Ventilator is no Ventil. */
    private static boolean isAbout(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            String rest = text.substring(at);
            if (ROWS.values().stream()
                    .flatMap(row -> row.words().stream())
                    .noneMatch(other ->
                            other.length() > word.length() && other.startsWith(word) && rest.startsWith(other))) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, Row> read() {
        InputStream file = Objects.requireNonNull(UsualCosts.class.getResourceAsStream("costs.csv"));
        try (Reader text = new InputStreamReader(file, StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                        .commentStrategy(CommentStrategy.SKIP)
                        .ofNamedCsvRecord(text)) {
            Map<String, Row> all = new LinkedHashMap<>();
            rows.forEach(row -> all.put(row.getField("kind"), row(row)));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(NamedCsvRecord row) {
        UpkeepCost cost = new UpkeepCost(
                number(row, "parts"),
                number(row, "hours"),
                number(row, "rate"),
                number(row, "energy"),
                number(row, "failure"),
                Integer.parseInt(row.getField("weeks")));
        return new Row(
                cost,
                Boolean.parseBoolean(row.getField("counted")),
                Stream.of(row.getField("words").split(" ")).toList());
    }

    private static double number(NamedCsvRecord row, String field) {
        return Double.parseDouble(row.getField(field));
    }
}
