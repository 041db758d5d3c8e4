package io.plenum.energy.hours;

import io.plenum.energy.Meter;
import io.plenum.energy.Peaks;
import io.plenum.site.Site;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The highest quarter of an hour of each month of a meter, kept: a year of quarters is too long to read for each page. May throw Spring's
 * {@code DataAccessException}.
 */
@Component
public class MonthlyPeaks {

    /** A month that is over changes only where a gap of it is repaired, and is read anew by {@link MonthJob}. */
    private static final Duration OVER = Duration.ofHours(2);

    private static final Duration RUNNING = Duration.ofMinutes(2);
    private static final int MOST = 2000;

    private final Peaks peaks;
    private final Clock clock;
    private final Map<Key, Known> known = new ConcurrentHashMap<>();

    private record Key(String site, String meter, YearMonth month) {}

    private record Known(Instant read, Map.@Nullable Entry<Instant, Double> highest) {}

    MonthlyPeaks(Peaks peaks, Clock clock) {
        this.peaks = peaks;
        this.clock = clock;
    }

    /** kW, by month from one to another; without those of which nothing is known. */
    public Map<YearMonth, Double> of(Site site, Meter meter, YearMonth first, YearMonth last) {
        Map<YearMonth, Double> powers = new HashMap<>();
        highest(site, meter, first, last).forEach((month, peak) -> powers.put(month, peak.getValue()));
        return powers;
    }

    /** When each quarter began, and its kW; by month from one to another, without those of which nothing is known. */
    public Map<YearMonth, Map.Entry<Instant, Double>> highest(Site site, Meter meter, YearMonth first, YearMonth last) {
        Map<YearMonth, Map.Entry<Instant, Double>> highest = new HashMap<>();
        List<YearMonth> months = Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
        for (YearMonth month : months) {
            Map.Entry<Instant, Double> peak = of(site, meter, month, false).highest();
            if (peak != null) {
                highest.put(month, peak);
            }
        }
        return highest;
    }

    /** Between two instants; null where nothing is known. */
    public Map.@Nullable Entry<Instant, Double> between(Meter meter, Instant from, Instant to) {
        return peaks.quarters(meter, from, to).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElse(null);
    }

    /** Reads a month anew. */
    void refresh(Site site, Meter meter, YearMonth month) {
        of(site, meter, month, true);
    }

    private Known of(Site site, Meter meter, YearMonth month, boolean fresh) {
        Instant now = clock.instant();
        Instant from = month.atDay(1).atStartOfDay(site.zone()).toInstant();
        Instant end = month.plusMonths(1).atDay(1).atStartOfDay(site.zone()).toInstant();
        Key key = new Key(site.key(), meter.key(), month);
        Known before = known.get(key);
        Duration life = end.isBefore(now) ? OVER : RUNNING;
        if (!fresh && before != null && before.read().plus(life).isAfter(now)) {
            return before;
        }
        Known read = new Known(now, from.isBefore(now) ? between(meter, from, end.isBefore(now) ? end : now) : null);
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(key, read);
        return read;
    }
}
