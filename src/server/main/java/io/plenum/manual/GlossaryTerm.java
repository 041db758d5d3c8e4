package io.plenum.manual;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** A term of the trade and what it means, in English and German: a line of {@code glossary.csv}. */
public record GlossaryTerm(String english, String german, String englishMeaning, String germanMeaning) {

    private static final List<GlossaryTerm> ALL = read();

    /** In the order of the file, which is that of the English alphabet. */
    public static List<GlossaryTerm> all() {
        return ALL;
    }

    public String name(Locale locale) {
        return isGerman(locale) ? german : english;
    }

    public String meaning(Locale locale) {
        return isGerman(locale) ? germanMeaning : englishMeaning;
    }

    /** What leads to it on the page of the glossary. */
    public String anchor() {
        return ManualPart.anchor(english);
    }

    private static boolean isGerman(Locale locale) {
        return locale.getLanguage().equals(Locale.GERMAN.getLanguage());
    }

    private static List<GlossaryTerm> read() {
        InputStream in = Objects.requireNonNull(GlossaryTerm.class.getResourceAsStream("glossary.csv"));
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return rows.stream()
                    .map(row -> new GlossaryTerm(
                            row.getField("english"),
                            row.getField("german"),
                            row.getField("englishMeaning"),
                            row.getField("germanMeaning")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
