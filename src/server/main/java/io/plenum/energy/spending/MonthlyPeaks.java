package io.plenum.energy.spending;

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
import org.springframework.stereotype.Component;

/**
 * The highest quarter of an hour of each month of a meter, kept: a year of quarters is too long to read for each page. May throw Spring's
 * {@code DataAccessException}.
 */
@Component
class MonthlyPeaks {

    /** A month that is over changes only where a gap of it is repaired. */
    private static final Duration OVER = Duration.ofHours(1);

    private static final Duration RUNNING = Duration.ofMinutes(2);
    private static final int MOST = 2000;

    private final Peaks peaks;
    private final Clock clock;
    private final Map<Key, Known> known = new ConcurrentHashMap<>();

    private record Key(String site, String meter, YearMonth month) {}

    private record Known(Instant read, Map<YearMonth, Double> highest) {}

    MonthlyPeaks(Peaks peaks, Clock clock) {
        this.peaks = peaks;
        this.clock = clock;
    }

    /** kW, by month from one to another; without those of which nothing is known. */
    Map<YearMonth, Double> of(Site site, Meter meter, YearMonth first, YearMonth last) {
        Map<YearMonth, Double> highest = new HashMap<>();
        List<YearMonth> months = Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
        months.forEach(month -> highest.putAll(of(site, meter, month)));
        return highest;
    }

    private Map<YearMonth, Double> of(Site site, Meter meter, YearMonth month) {
        Instant now = clock.instant();
        Instant from = month.atDay(1).atStartOfDay(site.zone()).toInstant();
        Instant end = month.plusMonths(1).atDay(1).atStartOfDay(site.zone()).toInstant();
        Instant to = end.isBefore(now) ? end : now;
        Key key = new Key(site.key(), meter.key(), month);
        Known before = known.get(key);
        Duration life = end.isBefore(now) ? OVER : RUNNING;
        if (before != null && before.read().plus(life).isAfter(now)) {
            return before.highest();
        }
        Map<YearMonth, Double> highest =
                from.isBefore(to) ? Map.copyOf(peaks.byMonth(meter, from, to, site.zone())) : Map.of();
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(key, new Known(now, highest));
        return highest;
    }
}
