package io.plenum.trend.availability;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is learnt of devices after the hours it is about may have been rolled up. */
final class LateAvailability {

    /** Less than the time for which rolling up an hour waits after its end. */
    private static final Duration ON_TIME = Duration.ofSeconds(90);

    /** No buffer holds more; a clock that was wrong must not make all of history due. */
    private static final Duration FARTHEST = Duration.ofDays(366);

    private final Instant farthest;
    private final Instant open;
    private final Map<Integer, Span> byDevice = new TreeMap<>();

    /** @param now of the server (UTC) */
    LateAvailability(Instant now) {
        farthest = now.minus(FARTHEST);
        open = now.minus(ON_TIME).truncatedTo(ChronoUnit.HOURS);
    }

    private record Span(Instant since, Instant until) {

        Span hours() {
            Instant end = until.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
            return new Span(since.truncatedTo(ChronoUnit.HOURS), end.minus(1, ChronoUnit.MICROS));
        }

        Span with(Span other) {
            return new Span(
                    since.isBefore(other.since) ? since : other.since,
                    until.isAfter(other.until) ? until : other.until);
        }
    }

    /** News of a device between two instants; none where the second is not after the first. */
    void learn(int device, Instant since, Instant until) {
        Instant begin = since.isBefore(farthest) ? farthest : since;
        if (begin.isBefore(until) && begin.isBefore(open)) {
            byDevice.merge(device, new Span(begin, until), Span::with);
        }
    }

    /** Devices of which the same is learnt make one entry. */
    void due(AvailabilityStore store) {
        Map<Span, List<Integer>> bySpan = new LinkedHashMap<>();
        byDevice.forEach((device, span) ->
                bySpan.computeIfAbsent(span.hours(), key -> new ArrayList<>()).add(device));
        bySpan.forEach((span, devices) -> store.due(devices, span.since(), span.until()));
    }
}
