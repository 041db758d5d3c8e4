package io.plenum.energy.spending;

import io.plenum.energy.EnergyKind;
import io.plenum.energy.hours.KindHours;
import io.plenum.energy.hours.MonthlyPeaks;
import io.plenum.energy.tariff.SiteTariffs;
import io.plenum.energy.tariff.Tariffs;
import io.plenum.site.Site;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Costs and emissions of stretches. May throw Spring's {@code DataAccessException}. */
@Component
class FigureReader {

    private final Tariffs tariffs;
    private final MonthlyPeaks peaks;

    FigureReader(Tariffs tariffs, MonthlyPeaks peaks) {
        this.tariffs = tariffs;
        this.peaks = peaks;
    }

    /** Of the hours that begin from an instant to before another, as far as they were read. */
    KindFigures of(Site site, KindHours hours, Instant from, Instant to) {
        int first = hours.index(from);
        int end = hours.index(to);
        if (!hours.bought() || first >= end) {
            return new KindFigures(hours, null);
        }
        SiteTariffs prices = tariffs.of(site);
        HourlyCosts sum = null;
        for (KindHours.MainHours main : hours.mains()) {
            HourlyCosts one = HourlyCosts.of(
                    hours.kind(), main.hours(), first, end, prices, peaks(site, prices, hours, main, first, end));
            sum = sum == null ? one : sum.plus(one);
        }
        return new KindFigures(hours, sum);
    }

    private Map<YearMonth, Double> peaks(
            Site site, SiteTariffs prices, KindHours hours, KindHours.MainHours main, int first, int end) {
        return hours.kind() == EnergyKind.ELECTRICITY && prices.chargesDemand()
                ? peaks.of(
                        site,
                        main.meter(),
                        YearMonth.from(hours.time(first).atZone(site.zone())),
                        YearMonth.from(hours.time(end - 1).atZone(site.zone())))
                : Map.of();
    }
}
