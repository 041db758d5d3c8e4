package io.plenum.commissioning.review;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.plenum.commissioning.naming.Abbreviation;
import io.plenum.commissioning.naming.MeaningKind;
import io.plenum.site.importing.SiteAttachment;
import io.plenum.site.importing.SiteFolder;
import io.plenum.site.importing.SiteImportProblems;
import io.plenum.web.RequestProblem;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The installation's own abbreviations as a table that travels with a site: token, kind, meaning, weight. */
@Component
class AbbreviationFile implements SiteAttachment {

    private static final int MOST_LINES = 5_000;
    private static final int COLUMNS = 4;

    private final SiteAbbreviations abbreviations;
    private final MessageSource messages;

    AbbreviationFile(SiteAbbreviations abbreviations, MessageSource messages) {
        this.abbreviations = abbreviations;
        this.messages = messages;
    }

    @Override
    public String file() {
        return SiteFolder.ABBREVIATIONS;
    }

    @Override
    public byte[] write() {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("token", "kind", "meaning", "weight");
            abbreviations
                    .all()
                    .forEach(line -> csv.writeRecord(
                            line.token(), line.kind().key(), line.meaning(), String.valueOf(line.weight())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A line is added, or changes the weight of the same meaning. */
    @Override
    public void read(byte[] content, SiteImportProblems problems, boolean dryRun) {
        Set<Abbreviation> known = new HashSet<>(abbreviations.all());
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(new String(content, StandardCharsets.UTF_8))) {
            reader.stream().skip(1).limit(MOST_LINES).forEach(row -> read(row, known, problems, dryRun));
        } catch (CsvParseException | IOException e) {
            warn(problems, 0, "", "commissioning.abbreviations.no-table");
        }
    }

    private void read(CsvRecord row, Set<Abbreviation> known, SiteImportProblems problems, boolean dryRun) {
        long at = row.getStartingLineNumber();
        try {
            Abbreviation line = SiteAbbreviations.checked(line(row));
            if (known.add(line) && !dryRun) {
                abbreviations.put(line);
            }
        } catch (IllegalArgumentException e) {
            warn(problems, at, row.getField(0), "commissioning.abbreviations.no-line");
        } catch (RequestProblem wrong) {
            warn(problems, at, row.getField(0), wrong.text(), wrong.arguments());
        }
    }

    /** @throws IllegalArgumentException where a column is missing or says nothing known */
    private static Abbreviation line(CsvRecord row) {
        if (row.getFieldCount() != COLUMNS) {
            throw new IllegalArgumentException("columns");
        }
        return new Abbreviation(
                row.getField(0),
                "",
                MeaningKind.valueOf(row.getField(1).toUpperCase(Locale.ROOT)),
                row.getField(2),
                Double.parseDouble(row.getField(3)));
    }

    private void warn(SiteImportProblems problems, long line, String token, String key, Object... arguments) {
        String words = String.valueOf(messages.getMessage(key, arguments, key, LocaleContextHolder.getLocale()));
        problems.repeated(
                "abbreviations that were left out", file(), line, token.isEmpty() ? null : shortened(token), words);
    }

    private static String shortened(String token) {
        return token.substring(0, Math.min(token.length(), Abbreviation.LONGEST_TOKEN));
    }
}
