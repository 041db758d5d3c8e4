package io.plenum.trend.read;

import io.plenum.trend.coverage.Coverage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A time from one instant to before another. */
public record Span(Instant from, Instant to) {

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
    static List<Span> joined(List<Span> spans) {
        List<Span> joined = all(spans);
        return joined.size() <= MOST
                ? joined
                : List.of(new Span(joined.getFirst().from(), joined.getLast().to()));
    }

    /** Joins what touches or overlaps, in the order of time. */
    public static List<Span> all(List<Span> spans) {
        List<Span> joined = new ArrayList<>();
        for (Span span : spans.stream().sorted(Comparator.comparing(Span::from)).toList()) {
            Span last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && !span.from().isAfter(last.to())) {
                Instant end = last.to().isAfter(span.to()) ? last.to() : span.to();
                joined.set(joined.size() - 1, new Span(last.from(), end));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }
}
