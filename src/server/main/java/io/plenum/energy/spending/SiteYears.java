package io.plenum.energy.spending;

import io.plenum.energy.ClosedDays;
import io.plenum.energy.EnergyKind;
import io.plenum.energy.hours.KindHours;
import io.plenum.energy.hours.KindHoursReader;
import io.plenum.energy.model.WorkingWeek;
import io.plenum.energy.spending.SiteYear.KindYear;
import io.plenum.energy.tariff.SiteTariffs;
import io.plenum.energy.tariff.Tariffs;
import io.plenum.energy.weather.DegreeDays;
import io.plenum.site.Site;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/**
 * The latest twelve whole months of a site, for setting sites beside each other. Every call may throw Spring's {@code DataAccessException}
 * while the database is away, and may take seconds.
 */
@Service
public class SiteYears {

    private final KindHoursReader reader;
    private final FigureReader figures;
    private final Tariffs tariffs;
    private final ClosedDays closed;
    private final Clock clock;

    SiteYears(KindHoursReader reader, FigureReader figures, Tariffs tariffs, ClosedDays closed, Clock clock) {
        this.reader = reader;
        this.figures = figures;
        this.tariffs = tariffs;
        this.closed = closed;
        this.clock = clock;
    }

    /** By the calendar of the building. */
    public SiteYear of(Site site) {
        YearMonth end = YearMonth.from(clock.instant().atZone(site.zone()));
        YearMonth first = end.minusYears(1);
        Instant from = first.atDay(1).atStartOfDay(site.zone()).toInstant();
        Instant to = end.atDay(1).atStartOfDay(site.zone()).toInstant();
        SiteTariffs prices = tariffs.of(site);
        WorkingWeek week = new WorkingWeek(site.zone(), closed.days(site));
        Map<EnergyKind, KindHours> read = reader.read(site, from, to);
        List<KindYear> kinds = read.values().stream()
                .filter(hours -> hours.bought() && hours.kind() != EnergyKind.WATER)
                .map(hours -> kind(site, hours, from, to, week))
                .toList();
        double[] celsius =
                read.values().stream().findFirst().map(KindHours::temperature).orElse(new double[0]);
        return new SiteYear(
                first,
                end.minusMonths(1),
                prices.currency(),
                prices.isAssumed(from),
                DegreeDays.of(celsius, DegreeDays.HEATING_BASE, DegreeDays.COOLING_BASE),
                kinds);
    }

    private KindYear kind(Site site, KindHours hours, Instant from, Instant to, WorkingWeek week) {
        double made = hours.made(0, hours.length());
        PeriodFigures all = figures.of(site, hours, from, to).of(0, hours.length());
        return new KindYear(
                hours.kind(),
                all.amount() + (Double.isNaN(made) ? 0 : made),
                all,
                Expectation.weather(hours, to, week));
    }
}
