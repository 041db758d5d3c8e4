package io.plenum.trend;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.plenum.point.Point;
import io.plenum.point.PointCatalog;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Imports the past of a building at first start, from the long CSV ({@code time,point,value}; ISO-8601 UTC) that its old system
 * exports. Runs in the background; killed in between, it begins again, and what was there already changes nothing.
 */
@Component
class ArchiveImport {

    private static final Logger log = LoggerFactory.getLogger(ArchiveImport.class);
    private static final String STEP = "samples";
    private static final int BATCH = 20_000;
    private static final int ATTEMPTS = 20;
    private static final Duration PAUSE = Duration.ofSeconds(15);

    private final @Nullable String location;
    private final PointCatalog catalog;
    private final DataSource database;
    private final JdbcClient jdbc;
    private final Set<String> unknown = new HashSet<>();

    ArchiveImport(
            @Value("${plenum.first-start.samples:#{null}}") @Nullable String location,
            PointCatalog catalog,
            DataSource database,
            JdbcClient jdbc) {
        this.location = location;
        this.catalog = catalog;
        this.database = database;
        this.jdbc = jdbc;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (location != null && !done()) {
            Thread.ofVirtual().name("archive-import").start(() -> importPatiently(location));
        }
    }

    /** The old system or the database may be away for a while. */
    private void importPatiently(String place) {
        try {
            for (int attempt = 1; attempt <= ATTEMPTS && !importFrom(place); attempt++) {
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException stopping) {
            log.info("The import of the past was interrupted; it goes on at the next start");
        }
    }

    private boolean done() {
        return jdbc.sql("SELECT count(*) FROM first_start WHERE step = :step")
                        .param("step", STEP)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Returns whether the past is here now. */
    boolean importFrom(String place) {
        log.info("Importing the past from {}", place);
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(reader(place))) {
            long count = write(rows);
            jdbc.sql("INSERT INTO first_start (step) VALUES (:step) ON CONFLICT DO NOTHING")
                    .param("step", STEP)
                    .update();
            log.info("Imported {} samples of the past; {} points are unknown here", count, unknown.size());
            return true;
        } catch (IOException | SQLException | RuntimeException e) {
            log.warn("The past was not imported from {} and will be tried again: {}", place, e.getMessage());
            return false;
        }
    }

    private static BufferedReader reader(String place) throws IOException {
        URI uri = place.contains("://") ? URI.create(place) : Path.of(place).toUri();
        return new BufferedReader(new InputStreamReader(uri.toURL().openStream(), StandardCharsets.UTF_8), 1 << 16);
    }

    private long write(CsvReader<CsvRecord> rows) throws SQLException {
        List<Sample> batch = new ArrayList<>(BATCH);
        long count = 0;
        boolean header = true;
        HeldStates held = new HeldStates();
        for (CsvRecord row : rows) {
            List<Sample> samples = header ? List.of() : samples(row, held);
            header = false;
            batch.addAll(samples);
            count += samples.size();
            if (batch.size() >= BATCH) {
                SampleCopy.write(database, SampleCopy.encode(batch));
                batch.clear();
            }
        }
        SampleCopy.write(database, SampleCopy.encode(batch));
        return count;
    }

    private List<Sample> samples(CsvRecord row, HeldStates held) {
        if (row.getFieldCount() != 3) {
            throw new IllegalArgumentException("line " + row.getStartingLineNumber() + ": expected time,point,value");
        }
        Point point = catalog.byKey(row.getField(1));
        if (point == null) {
            unknown.add(row.getField(1));
            return List.of();
        }
        try {
            Instant time = Instant.parse(row.getField(0));
            double value = Double.parseDouble(row.getField(2));
            return held.before(point, new Sample(point.id(), time, value, Quality.GOOD));
        } catch (DateTimeParseException | NumberFormatException e) {
            throw new IllegalArgumentException("line " + row.getStartingLineNumber() + ": " + e.getMessage(), e);
        }
    }
}
