package io.plenum.trend.exchange;

import io.plenum.job.Preparation;
import io.plenum.tabular.TableChoices;
import io.plenum.web.RequestProblem;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Imports the past of a building at first start, from the CSV that its old system exports (UTC where a time names no zone).
 * Runs in the background; killed in between, it begins again. Names that no point has are left out, and told.
 */
@Component
class ArchiveImport {

    private static final Logger log = LoggerFactory.getLogger(ArchiveImport.class);
    private static final String STEP = "samples";
    /** A slow machine takes minutes until the old system answers, and seconds count on a quick one. */
    private static final int ATTEMPTS = 600;

    private static final Duration PAUSE = Duration.ofSeconds(3);
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration SILENCE = Duration.ofMinutes(2);
    private static final Duration ROLLING = Duration.ofMillis(500);
    private static final ImportOptions OPTIONS =
            new ImportOptions(ZoneOffset.UTC, TableChoices.NONE, Map.of(), Map.of(), true, false, true);

    private final @Nullable String location;
    private final SampleImport imports;
    private final JdbcClient jdbc;
    private final Preparation preparation;
    private String lastFailure = "";

    ArchiveImport(
            @Value("${plenum.first-start.samples:#{null}}") @Nullable String location,
            SampleImport imports,
            JdbcClient jdbc,
            Preparation preparation) {
        this.location = location;
        this.imports = imports;
        this.jdbc = jdbc;
        this.preparation = preparation;
        if (location != null && !done()) {
            preparation.begin();
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (location != null && preparation.awaits(Preparation.Step.SAMPLES)) {
            Thread.ofPlatform().name("archive-import").start(() -> importPatiently(location));
        }
    }

    /** The old system or the database may be away for a while. */
    private void importPatiently(String place) {
        try {
            for (int attempt = 1; attempt <= ATTEMPTS && !importFrom(place); attempt++) {
                Thread.sleep(PAUSE);
            }
            preparation.done(Preparation.Step.SAMPLES);
            awaitRollups();
            preparation.done(Preparation.Step.ROLLUPS);
        } catch (InterruptedException stopping) {
            log.info("The import of the past was interrupted; it goes on at the next start");
        }
    }

    /** Of what was imported; what comes in live is always a little behind, and the day of today is due until it is over. */
    private void awaitRollups() throws InterruptedException {
        while (!rolledUp()) {
            Thread.sleep(ROLLING);
        }
    }

    boolean rolledUp() {
        try {
            return jdbc.sql("SELECT NOT EXISTS (SELECT FROM rollup_due WHERE until < now() - INTERVAL '1 hour')")
                    .query(Boolean.class)
                    .single();
        } catch (DataAccessException away) {
            return false;
        }
    }

    private boolean done() {
        return jdbc.sql("SELECT count(*) FROM first_start WHERE step = :step")
                        .param("step", STEP)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Returns whether the past is here now, or never can be. */
    boolean importFrom(String place) {
        log.debug("Importing the past from {}", place);
        try {
            tell(place, imported(place));
            jdbc.sql("INSERT INTO first_start (step) VALUES (:step) ON CONFLICT DO NOTHING")
                    .param("step", STEP)
                    .update();
            return true;
        } catch (IOException | DataAccessException | RequestProblem e) {
            String failure = String.valueOf(e.getMessage());
            if (!failure.equals(lastFailure)) {
                lastFailure = failure;
                log.warn("The past was not imported from {} and will be tried again: {}", place, failure);
            }
            return false;
        }
    }

    private SampleImportReport imported(String place) throws IOException {
        URI uri = place.contains("://") ? URI.create(place) : Path.of(place).toUri();
        URLConnection source = uri.toURL().openConnection();
        source.setConnectTimeout((int) CONNECT.toMillis());
        source.setReadTimeout((int) SILENCE.toMillis());
        try (InputStream content = source.getInputStream()) {
            Path file = imports.receive(content);
            try {
                return imports.store(file, place, OPTIONS, share -> {});
            } finally {
                Files.deleteIfExists(file);
            }
        }
    }

    private static void tell(String place, SampleImportReport report) {
        if (!report.unknown().isEmpty()) {
            log.warn("No point here has these names of {}: {}", place, report.unknown());
        }
        if (report.isClean()) {
            log.info("Imported {} samples of the past; {} are new", report.samples(), report.stored());
        } else {
            log.error(
                    "The past was not imported: {} problems in {}, first {}",
                    report.problemCount(),
                    place,
                    report.problems());
        }
    }
}
