package io.plenum.energy.load;

import io.plenum.energy.EnergyKind;
import io.plenum.energy.EnergyMeters;
import io.plenum.energy.EnergySeries;
import io.plenum.energy.Meter;
import io.plenum.energy.hours.MonthlyPeaks;
import io.plenum.energy.model.WorkingWeek;
import io.plenum.energy.spending.CalendarPeriod;
import io.plenum.site.Site;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The highest demand of a period: of electricity with one feed the highest quarter of an hour, as grid operators count it, else the highest
 * hour that was measured. May throw Spring's {@code DataAccessException}.
 */
@Component
class PeakSearch {

    private static final int QUARTER = 15;
    private static final int HOUR = 60;

    private final EnergyMeters meters;
    private final MonthlyPeaks months;
    private final PeakCauses causes;

    PeakSearch(EnergyMeters meters, MonthlyPeaks months, PeakCauses causes) {
        this.meters = meters;
        this.months = months;
        this.causes = causes;
    }

    /** @param first index of the period's first hour */
    LoadAnalysis.@Nullable LoadPeak of(
            Site site,
            EnergyKind kind,
            CalendarPeriod period,
            EnergySeries hours,
            int first,
            Instant to,
            WorkingWeek week) {
        List<Meter> mains = meters.tree(site).mains(kind);
        boolean quarters = kind == EnergyKind.ELECTRICITY
                && mains.size() == 1
                && mains.getFirst().power() != null;
        Map.Entry<Instant, Double> highest = quarters ? quarter(site, mains.getFirst(), period, to) : null;
        int minutes = highest == null ? HOUR : QUARTER;
        Map.Entry<Instant, Double> peak = highest == null ? hour(hours, first, to) : highest;
        if (peak == null) {
            return null;
        }
        PeakCauses.FoundCauses found = causes.of(site, kind, peak.getKey(), week);
        boolean sets = quarters && minutes == QUARTER && setsMonth(site, mains.getFirst(), peak);
        return new LoadAnalysis.LoadPeak(peak.getKey(), minutes, peak.getValue(), sets, found.causes(), found.looked());
    }

    private Map.@Nullable Entry<Instant, Double> quarter(Site site, Meter main, CalendarPeriod period, Instant to) {
        if (period.span() == CalendarPeriod.Span.DAY) {
            return months.between(main, period.from(site.zone()), to);
        }
        Instant last = to.minusMillis(1);
        return months
                .highest(site, main, YearMonth.from(period.first()), YearMonth.from(last.atZone(site.zone())))
                .values()
                .stream()
                .max(Map.Entry.comparingByValue())
                .orElse(null);
    }

    private boolean setsMonth(Site site, Meter main, Map.Entry<Instant, Double> peak) {
        YearMonth month = YearMonth.from(peak.getKey().atZone(site.zone()));
        Map.Entry<Instant, Double> highest =
                months.highest(site, main, month, month).get(month);
        return highest == null || highest.getValue() <= peak.getValue();
    }

    private static Map.@Nullable Entry<Instant, Double> hour(EnergySeries hours, int first, Instant to) {
        return IntStream.range(first, hours.size())
                .filter(hour -> Double.isFinite(LoadAnalyses.measured(hours, hour, to)))
                .mapToObj(hour -> Map.entry(hours.starts()[hour], hours.amounts()[hour]))
                .max(Map.Entry.comparingByValue())
                .orElse(null);
    }
}
