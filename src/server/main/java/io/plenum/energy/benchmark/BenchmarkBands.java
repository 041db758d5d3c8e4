package io.plenum.energy.benchmark;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.plenum.energy.EnergyKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The bands of {@code bands.csv}. */
final class BenchmarkBands {

    private static final List<BenchmarkBand> ALL = read();

    private BenchmarkBands() {}

    static List<BenchmarkBand> all() {
        return ALL;
    }

    static @Nullable BenchmarkBand of(BuildingUse use, EnergyKind kind) {
        return ALL.stream()
                .filter(band -> band.use() == use && band.kind() == kind)
                .findFirst()
                .orElse(null);
    }

    private static List<BenchmarkBand> read() {
        try (InputStream file = Objects.requireNonNull(BenchmarkBands.class.getResourceAsStream("bands.csv"));
                CsvReader<NamedCsvRecord> rows =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return rows.stream().map(BenchmarkBands::band).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static BenchmarkBand band(NamedCsvRecord row) {
        return new BenchmarkBand(
                BuildingUse.valueOf(row.getField("use")),
                EnergyKind.valueOf(row.getField("kind")),
                Double.parseDouble(row.getField("low")),
                Double.parseDouble(row.getField("high")),
                row.getField("source"),
                Boolean.parseBoolean(row.getField("confirmed")));
    }
}
