package io.plenum.manual;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.plenum.web.language.Languages;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A term of the trade and what it means: a line of {@code glossary.csv}, which has two columns for each language.
 *
 * @param texts by the name of the column: {@code de} is the name, {@code de.meaning} a sentence
 */
public record GlossaryTerm(Map<String, String> texts) {

    private static final String ENGLISH = "en";
    private static final String MEANING = ".meaning";
    private static final String GERMAN = Locale.GERMAN.getLanguage();
    private static final Map<Named, Pattern> PATTERNS = new ConcurrentHashMap<>();
    private static final List<GlossaryTerm> ALL = read();

    private record Named(GlossaryTerm term, String language) {}

    public GlossaryTerm {
        texts = Map.copyOf(texts);
    }

    /** In the order of the file, which is that of the English alphabet. */
    public static List<GlossaryTerm> all() {
        return ALL;
    }

    /** @param name in English */
    static GlossaryTerm named(String name) {
        return ALL.stream()
                .filter(term -> term.name(Locale.ENGLISH).equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** In English where there is none in this language. */
    public String name(Locale locale) {
        return text(locale.getLanguage(), "");
    }

    /** In English where there is none in this language. */
    public String meaning(Locale locale) {
        return text(locale.getLanguage(), MEANING);
    }

    private String text(String language, String what) {
        String own = texts.get(language + what);
        return own == null ? Objects.requireNonNull(texts.get(ENGLISH + what)) : own;
    }

    /** Its names in the other languages, each once. */
    public List<String> otherNames(Locale locale) {
        return Languages.all().stream()
                .map(this::name)
                .distinct()
                .filter(name -> !name.equals(name(locale)))
                .toList();
    }

    /** Finds its name in that language in a text, with the endings of plural and case. */
    public Pattern inText(Locale locale) {
        return PATTERNS.computeIfAbsent(new Named(this, locale.getLanguage()), GlossaryTerm::pattern);
    }

    /** A German noun has a capital letter: in small letters it is another word. Elsewhere any word of the name may have an ending. */
    private static Pattern pattern(Named named) {
        String name = named.term().text(named.language(), "");
        int flags = Pattern.UNICODE_CHARACTER_CLASS | Pattern.UNICODE_CASE;
        if (named.language().equals(GERMAN) && !name.contains(" ")) {
            return Pattern.compile("\\b" + Pattern.quote(name) + "(?:e|en|er|ern|es|n|s)?\\b", flags);
        }
        String words = Stream.of(name.split(" "))
                .map(word -> Pattern.quote(word) + "[sx]?")
                .collect(Collectors.joining("\\s"));
        return Pattern.compile("\\b" + words + "\\b", flags | Pattern.CASE_INSENSITIVE);
    }

    /** What leads to it on the page of the glossary. */
    public String anchor() {
        return ManualPart.anchor(name(Locale.ENGLISH));
    }

    private static List<GlossaryTerm> read() {
        InputStream in = Objects.requireNonNull(GlossaryTerm.class.getResourceAsStream("glossary.csv"));
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return rows.stream()
                    .map(row -> new GlossaryTerm(row.getFieldsAsMap()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
