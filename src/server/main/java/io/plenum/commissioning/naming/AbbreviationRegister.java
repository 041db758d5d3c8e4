package io.plenum.commissioning.naming;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What tokens of names mean: the lines that are shipped and those of the installation, which outweigh them. */
public final class AbbreviationRegister {

    private static final List<Abbreviation> SHIPPED = read();

    private final Map<String, List<Abbreviation>> byToken;

    private AbbreviationRegister(Collection<Abbreviation> lines) {
        byToken = lines.stream().collect(Collectors.groupingBy(Abbreviation::token));
    }

    /** The shipped ones alone. */
    public static AbbreviationRegister shipped() {
        return new AbbreviationRegister(SHIPPED);
    }

    /** All that are shipped. */
    public static List<Abbreviation> shippedLines() {
        return SHIPPED;
    }

    /** Those that are shipped; where the site says something of a token, the site alone. */
    public static AbbreviationRegister with(List<Abbreviation> own) {
        var tokens = own.stream().map(Abbreviation::token).collect(Collectors.toSet());
        List<Abbreviation> all = new ArrayList<>(own);
        SHIPPED.stream().filter(line -> !tokens.contains(line.token())).forEach(all::add);
        return new AbbreviationRegister(all);
    }

    /** The language of most names: {@code en} or {@code de}. */
    String language(Collection<String> tokens) {
        int german = 0;
        for (String token : tokens) {
            List<Abbreviation> known = byToken.getOrDefault(token, List.of());
            boolean german1 = known.stream().anyMatch(line -> line.language().equals("de"));
            boolean english = known.stream().anyMatch(line -> line.language().equals("en"));
            german += (german1 ? 1 : 0) - (english ? 1 : 0);
        }
        return german > 0 ? "de" : "en";
    }

    boolean knows(String token) {
        return byToken.containsKey(token);
    }

    /** In the language alone where it has any meaning there; else in the other. */
    List<Abbreviation> meanings(String token, String language) {
        List<Abbreviation> all = byToken.getOrDefault(token, List.of());
        List<Abbreviation> here = all.stream()
                .filter(line -> line.language().isEmpty() || line.language().equals(language))
                .toList();
        return here.isEmpty() ? all : here;
    }

    private static List<Abbreviation> read() {
        try (InputStream in = Objects.requireNonNull(
                        AbbreviationRegister.class.getResourceAsStream("abbreviations.csv"), "abbreviations.csv");
                CsvReader<CsvRecord> reader = CsvReader.builder()
                        .commentStrategy(CommentStrategy.SKIP)
                        .ofCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.stream().skip(1).map(AbbreviationRegister::line).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Abbreviation line(CsvRecord row) {
        return new Abbreviation(
                row.getField(0),
                row.getField(1),
                MeaningKind.valueOf(row.getField(2).toUpperCase(Locale.ROOT)),
                row.getField(3),
                Double.parseDouble(row.getField(4)));
    }
}
