package io.plenum.trend.exchange;

import io.plenum.audit.Audit;
import io.plenum.point.PointCatalog;
import io.plenum.trend.write.SampleLoad;
import io.plenum.web.RequestProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.DoubleConsumer;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Service;

/**
 * Imports files of samples: first the whole file is read and checked, then, where nothing is wrong with it, all of it is
 * stored in one transaction. One file at a time.
 */
@Service
public class SampleImport {

    /** Bytes; some ten million samples. */
    public static final long LARGEST = 512L << 20;

    private static final Duration AHEAD = Duration.ofDays(1);

    private final PointCatalog catalog;
    private final DataSource database;
    private final Audit audit;
    private final Clock clock;
    private final Semaphore turn = new Semaphore(1);

    SampleImport(PointCatalog catalog, DataSource database, Audit audit, Clock clock) {
        this.catalog = catalog;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Keeps an upload in a file of its own, which the caller deletes.
     *
     * @throws RequestProblem for what is larger than {@link #LARGEST}
     */
    public Path receive(InputStream body) throws IOException {
        Path file = Files.createTempFile("plenum-import", ".csv");
        try (var out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            long size = 0;
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                size += read;
                if (size > LARGEST) {
                    throw RequestProblem.of("body", "trends.import.problem.large", LARGEST >> 20);
                }
                out.write(buffer, 0, read);
            }
            return file;
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /**
     * Reads a file and says what is in it and what is wrong; nothing is stored.
     *
     * @param progress is told the share that is done, from 0 to 1
     */
    public SampleImportReport check(Path file, ImportOptions options, DoubleConsumer progress) throws IOException {
        return open(file, options).read(sample -> {}, shares(file, progress, 0.3, 1));
    }

    /**
     * Stores a file, or says what is wrong with it.
     *
     * @param name of the file, for the audit
     * @param progress is told the share that is done, from 0 to 1
     * @throws DataAccessResourceFailureException while the database is away
     * @throws RequestProblem while another import runs
     */
    public SampleImportReport store(Path file, String name, ImportOptions options, DoubleConsumer progress)
            throws IOException {
        if (!turn.tryAcquire()) {
            throw RequestProblem.of("body", "trends.import.problem.busy");
        }
        try {
            SampleFile samples = open(file, options);
            SampleImportReport report = samples.read(sample -> {}, shares(file, progress, 0.2, 0.5));
            if (!report.isClean()) {
                return report;
            }
            report = load(samples, shares(file, progress, 0.5, 0.9));
            progress.accept(1);
            audit.record("samples imported", name + ": " + report.samples() + " samples, " + report.stored() + " new");
            return report;
        } finally {
            turn.release();
        }
    }

    private SampleFile open(Path file, ImportOptions options) throws IOException {
        return new SampleFile(file, options, catalog, clock.instant().plus(AHEAD));
    }

    private SampleImportReport load(SampleFile samples, LongConsumer progress) throws IOException {
        try (SampleLoad load = SampleLoad.begin(database)) {
            return samples.load(load, progress);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The import was not stored", e);
        } catch (LoadFailure e) {
            throw new DataAccessResourceFailureException("The import was not stored", e.reason());
        }
    }

    /** Lines as a share of what a file of this size may have, to show how far it is. */
    private static LongConsumer shares(Path file, DoubleConsumer progress, double begin, double end)
            throws IOException {
        double lines = Math.max(1, Files.size(file) / 50.0);
        return line -> progress.accept(begin + (end - begin) * Math.min(1, line / lines));
    }
}
