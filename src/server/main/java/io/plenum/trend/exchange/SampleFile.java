package io.plenum.trend.exchange;

import io.plenum.point.PointCatalog;
import io.plenum.tabular.TableFile;
import io.plenum.tabular.TableRefused;
import io.plenum.trend.write.SampleLoad;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** A file of samples, looked through once and then read as often as wanted. */
final class SampleFile {

    private final ImportOptions options;
    private final PointCatalog catalog;
    private final Instant latest;
    private @Nullable TableFile table;
    private @Nullable SampleImportProblem refusal;

    /** @param latest later times are implausible */
    SampleFile(Path file, ImportOptions options, PointCatalog catalog, Instant latest) throws IOException {
        this.options = options;
        this.catalog = catalog;
        this.latest = latest;
        try {
            table = TableFile.open(file, options.choices());
        } catch (TableRefused refused) {
            refusal = problem(refused);
        }
    }

    private static SampleImportProblem problem(TableRefused refused) {
        return new SampleImportProblem(refused.line(), refused.text(), refused.arguments());
    }

    /**
     * Loads it as a whole.
     *
     * @param progress is told the line now and then
     */
    SampleImportReport load(SampleLoad load, LongConsumer progress) throws IOException, SQLException {
        TableFile known = table;
        if (known == null) {
            return SampleImportReport.refused(Objects.requireNonNull(refusal));
        }
        try {
            ImportPass pass = pass(known, load::add, progress);
            return pass.report().withStored(load.keep(pass.states()));
        } catch (TableRefused changed) {
            return SampleImportReport.refused(problem(changed));
        }
    }

    private ImportPass pass(TableFile known, SampleConsumer taker, LongConsumer progress)
            throws IOException, TableRefused {
        return new ImportPass(known, options, catalog, latest, taker).read(progress);
    }

    /** @param progress is told the line now and then */
    SampleImportReport read(SampleConsumer taker, LongConsumer progress) throws IOException {
        TableFile known = table;
        if (known == null) {
            return SampleImportReport.refused(Objects.requireNonNull(refusal));
        }
        try {
            return pass(known, taker, progress).report();
        } catch (TableRefused changed) {
            return SampleImportReport.refused(problem(changed));
        }
    }
}
