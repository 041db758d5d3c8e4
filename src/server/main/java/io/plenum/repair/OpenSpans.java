package io.plenum.repair;

import io.plenum.link.history.RecordedSpan;
import io.plenum.trend.coverage.Coverage;
import io.plenum.trend.coverage.Coverage.CoverageState;
import io.plenum.trend.read.TimeSpan;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * What of a gap is still open for one point: where neither its gateway, nor a file, nor an earlier repair says anything. In whole
 * milliseconds, as times travel over the link.
 */
record OpenSpans(List<TimeSpan> spans) {

    static OpenSpans of(Coverage coverage, Instant since, Instant until) {
        List<TimeSpan> open = new ArrayList<>();
        long end = Coverage.micros(until);
        long at = Coverage.micros(since);
        while (at < end) {
            long change = Math.min(end, coverage.changesAfter(at));
            if (coverage.at(at) != CoverageState.ALIVE) {
                open.add(new TimeSpan(up(Coverage.instant(at)), up(Coverage.instant(change))));
            }
            at = change;
        }
        return new OpenSpans(TimeSpan.all(open).stream()
                .filter(span -> span.from().isBefore(span.to()))
                .toList());
    }

    /** The value at the instant itself is known already. */
    private static Instant up(Instant instant) {
        Instant whole = instant.truncatedTo(ChronoUnit.MILLIS);
        return whole.equals(instant) ? whole : whole.plusMillis(1);
    }

    boolean isEmpty() {
        return spans.isEmpty();
    }

    Instant from() {
        return spans.getFirst().from();
    }

    Instant to() {
        return spans.getLast().to();
    }

    boolean holds(Instant instant) {
        return spans.stream().anyMatch(span -> span.holds(instant));
    }

    /** What of them a controller has recorded, up to where it has said so. */
    List<TimeSpan> within(List<RecordedSpan> recorded, Instant until) {
        List<TimeSpan> within = new ArrayList<>();
        for (RecordedSpan one : recorded) {
            for (TimeSpan span : spans) {
                Instant from = later(one.from(), span.from());
                Instant to = earlier(earlier(one.to(), span.to()), until);
                if (from.isBefore(to)) {
                    within.add(new TimeSpan(from, to));
                }
            }
        }
        return TimeSpan.all(within);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
