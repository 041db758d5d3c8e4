package io.plenum.trend.exchange;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is in a file, and what became of it.
 *
 * @param stored samples that were new; 0 after a dry run
 * @param ambiguous times that exist twice because clocks went back; the first is read as summer time, and the later one,
 *     which would otherwise not be after its predecessor, as winter time
 * @param unknown names that no point has, at most 100
 * @param problems at most 100; nothing is stored where there is one
 * @param problemCount all of them
 */
public record ImportReport(
        boolean wide,
        long lines,
        long samples,
        long stored,
        @Nullable Instant first,
        @Nullable Instant last,
        long ambiguous,
        List<Source> sources,
        List<String> unknown,
        List<ImportProblem> problems,
        long problemCount) {

    /**
     * A name that the file has for a point.
     *
     * @param point key, null where no point has the name
     * @param unit symbol of the file's unit, null where it is taken to be the point's
     */
    public record Source(
            String name, @Nullable String point, @Nullable String unit, long samples) {}

    public boolean isClean() {
        return problemCount == 0;
    }
}
