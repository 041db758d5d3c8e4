package io.plenum.trend.exchange;

import io.plenum.tabular.SkippedValues;
import io.plenum.tabular.TableRemark;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is in a file, and what became of it.
 *
 * @param stored samples that were new; 0 after a dry run
 * @param ambiguous times that exist twice because clocks went back; the first is read as summer time, and the later one,
 *     which would otherwise not be after its predecessor, as winter time
 * @param ambiguousOnce whether such times stand in the file once, so that an hour is missing or the source keeps winter time
 * @param doubtful samples that the file itself does not trust: they are stored with the quality that says so
 * @param unknown names that no point has, at most 100
 * @param remarks on how the file was read
 * @param leftOut what held no value, by its reason
 * @param problems at most 100; nothing is stored where there is one
 * @param problemCount all of them
 */
@RecordBuilder
public record SampleImportReport(
        boolean wide,
        long lines,
        long samples,
        long stored,
        @Nullable Instant first,
        @Nullable Instant last,
        long ambiguous,
        boolean ambiguousOnce,
        long doubtful,
        List<Source> sources,
        List<String> unknown,
        List<TableRemark> remarks,
        List<SkippedValues.Entry> leftOut,
        List<SampleImportProblem> problems,
        long problemCount)
        implements SampleImportReportBuilder.With {

    /**
     * A name that the file has for a point.
     *
     * @param point key, null where no point has the name
     * @param unit symbol of the file's unit, null where it is taken to be the point's
     */
    public record Source(
            String name, @Nullable String point, @Nullable String unit, long samples) {}

    /** Of a file that is no table. */
    static SampleImportReport refused(SampleImportProblem problem) {
        return new SampleImportReport(
                false,
                0,
                0,
                0,
                null,
                null,
                0,
                false,
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(problem),
                1);
    }

    public boolean isClean() {
        return problemCount == 0;
    }
}
