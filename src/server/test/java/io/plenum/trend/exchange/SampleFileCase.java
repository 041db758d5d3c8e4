package io.plenum.trend.exchange;

import io.plenum.point.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** Reads files of samples without a database. */
abstract class SampleFileCase {

    static final Instant LATEST = Instant.parse("2026-12-31T00:00:00Z");

    static final ImportOptions BERLIN = ImportOptions.of(ZoneId.of("Europe/Berlin"));

    @TempDir
    Path folder = Path.of("");

    final List<Sample> samples = new ArrayList<>();

    SampleImportReport read(String content, ImportOptions options) throws IOException {
        Path file = Files.writeString(folder.resolve("file.csv"), content);
        samples.clear();
        return new SampleFile(file, options, new TestCatalog(), LATEST).read(samples::add, line -> {});
    }

    List<Instant> times() {
        return samples.stream().map(Sample::time).toList();
    }

    SampleImportReport read(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("file.csv"), content);
        samples.clear();
        return new SampleFile(file, BERLIN, new TestCatalog(), LATEST).read(samples::add, line -> {});
    }
}
