package io.plenum.trend.read;

import io.plenum.trend.coverage.Coverage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A time from one instant to before another. */
public record TimeSpan(Instant from, Instant to) {

    /** At most this many are kept apart; beyond it they are taken as one. */
    private static final int MOST = 12;

    public boolean holds(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(to);
    }

    /** Microseconds since 1970 UTC. */
    boolean overlaps(long since, long until) {
        return since < Coverage.micros(to) && until > Coverage.micros(from);
    }

    /** Joins what touches or overlaps, in the order of time; of very many the whole time. */
    static List<TimeSpan> joined(List<TimeSpan> spans) {
        List<TimeSpan> joined = all(spans);
        return joined.size() <= MOST
                ? joined
                : List.of(
                        new TimeSpan(joined.getFirst().from(), joined.getLast().to()));
    }

    /** Joins what touches or overlaps, in the order of time. */
    public static List<TimeSpan> all(List<TimeSpan> spans) {
        List<TimeSpan> joined = new ArrayList<>();
        for (TimeSpan span :
                spans.stream().sorted(Comparator.comparing(TimeSpan::from)).toList()) {
            TimeSpan last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && !span.from().isAfter(last.to())) {
                Instant end = last.to().isAfter(span.to()) ? last.to() : span.to();
                joined.set(joined.size() - 1, new TimeSpan(last.from(), end));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }
}
