package io.plenum.energy.load;

import io.plenum.energy.ClosedDays;
import io.plenum.energy.EnergyKind;
import io.plenum.energy.EnergyQuality;
import io.plenum.energy.EnergySeries;
import io.plenum.energy.hours.DataShare;
import io.plenum.energy.hours.KindHoursReader;
import io.plenum.energy.model.WorkingWeek;
import io.plenum.energy.spending.CalendarPeriod;
import io.plenum.site.Site;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * How the load of a period goes: typical days, duration curve, and the peak with what made it. From rollups of hours, and of quarters of an
 * hour for the peak. Every call may throw Spring's {@code DataAccessException} while the database is away.
 */
@Service
public class LoadAnalyses {

    /** Days before a day, or a peak, in which it is looked what is typical. */
    static final Duration BEFORE = Duration.ofDays(56);

    private static final int HOURS = 24;
    private static final int PERCENT = 100;

    private final KindHoursReader reader;
    private final PeakSearch peaks;
    private final ClosedDays closed;
    private final Clock clock;

    LoadAnalyses(KindHoursReader reader, PeakSearch peaks, ClosedDays closed, Clock clock) {
        this.reader = reader;
        this.peaks = peaks;
        this.closed = closed;
        this.clock = clock;
    }

    /** Null where the site has no main meter of that kind, or the period has not begun. */
    public @Nullable LoadAnalysis of(Site site, EnergyKind kind, CalendarPeriod period) {
        Instant from = period.from(site.zone());
        Instant end = period.to(site.zone());
        Instant to = end.isBefore(clock.instant()) ? end : clock.instant();
        boolean isDay = period.span() == CalendarPeriod.Span.DAY;
        Instant since = isDay ? from.minus(BEFORE) : from;
        EnergySeries hours = reader.sum(site, kind, since, to);
        if (hours == null) {
            return null;
        }
        WorkingWeek week = new WorkingWeek(site.zone(), closed.days(site));
        int first = index(hours, from);
        HourProfile working = new HourProfile(week, true);
        HourProfile off = new HourProfile(week, false);
        for (int hour = 0; hour < (isDay ? first : hours.size()); hour++) {
            working.add(hours.starts()[hour], measured(hours, hour, to));
            off.add(hours.starts()[hour], measured(hours, hour, to));
        }
        double[] all = IntStream.range(first, hours.size())
                .mapToDouble(hour -> measured(hours, hour, to))
                .filter(Double::isFinite)
                .toArray();
        return new LoadAnalysis(
                period,
                site.zone(),
                kind,
                share(hours, first),
                working.profile(),
                off.profile(),
                isDay ? day(hours, first, week) : new double[0],
                isDay ? estimated(hours, first, week) : new boolean[0],
                all.length == 0 ? new double[0] : duration(all),
                peaks.of(site, kind, period, hours, first, to, week));
    }

    private static int index(EnergySeries hours, Instant from) {
        int index = 0;
        while (index < hours.size() && hours.starts()[index].isBefore(from)) {
            index++;
        }
        return index;
    }

    /** kW; the hour that is running is no whole one. */
    static double measured(EnergySeries hours, int hour, Instant to) {
        boolean whole = !hours.starts()[hour + 1].isAfter(to);
        return whole && hours.qualities()[hour] == EnergyQuality.MEASURED ? hours.amounts()[hour] : Double.NaN;
    }

    private static DataShare share(EnergySeries hours, int first) {
        int[] counts = new int[EnergyQuality.values().length];
        for (int hour = first; hour < hours.size(); hour++) {
            counts[hours.qualities()[hour].ordinal()]++;
        }
        return new DataShare(
                counts[EnergyQuality.MEASURED.ordinal()],
                counts[EnergyQuality.ESTIMATED.ordinal()],
                counts[EnergyQuality.MISSING.ordinal()]);
    }

    private static double[] day(EnergySeries hours, int first, WorkingWeek week) {
        double[] day = new double[HOURS];
        Arrays.fill(day, Double.NaN);
        for (int hour = first; hour < hours.size(); hour++) {
            day[week.hourOfWeek(hours.starts()[hour]) % HOURS] = hours.amounts()[hour];
        }
        return day;
    }

    private static boolean[] estimated(EnergySeries hours, int first, WorkingWeek week) {
        boolean[] estimated = new boolean[HOURS];
        for (int hour = first; hour < hours.size(); hour++) {
            estimated[week.hourOfWeek(hours.starts()[hour]) % HOURS] =
                    hours.qualities()[hour] != EnergyQuality.MEASURED;
        }
        return estimated;
    }

    private static double[] duration(double[] powers) {
        double[] sorted = Arrays.stream(powers).sorted().toArray();
        return IntStream.rangeClosed(0, PERCENT)
                .mapToDouble(percent -> Quantiles.of(sorted, 1 - percent / (double) PERCENT))
                .toArray();
    }
}
