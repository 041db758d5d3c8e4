package io.plenum.energy.spending;

import io.plenum.energy.ClosedDays;
import io.plenum.energy.EnergyKind;
import io.plenum.energy.ProvenSavings;
import io.plenum.energy.ProvenSavings.ProvenSaving;
import io.plenum.energy.hours.KindHours;
import io.plenum.energy.hours.KindHoursReader;
import io.plenum.energy.model.WorkingWeek;
import io.plenum.energy.tariff.Tariffs;
import io.plenum.site.Site;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Why a period was dearer than another ({@link ChangeCalculation}). May throw Spring's {@code DataAccessException}. */
@Service
public class Changes {

    private static final double ENOUGH = 0.9;

    private final KindHoursReader reader;
    private final FigureReader figures;
    private final Tariffs tariffs;
    private final ClosedDays closed;
    private final ProvenSavings savings;
    private final Clock clock;

    Changes(
            KindHoursReader reader,
            FigureReader figures,
            Tariffs tariffs,
            ClosedDays closed,
            ProvenSavings savings,
            Clock clock) {
        this.reader = reader;
        this.figures = figures;
        this.tariffs = tariffs;
        this.closed = closed;
        this.savings = savings;
        this.clock = clock;
    }

    /** Two stretches of whole local days, each with the date after its last. */
    private record ComparedDays(LocalDate first, LocalDate end, LocalDate baseFirst, LocalDate baseEnd) {

        int days() {
            return (int) ChronoUnit.DAYS.between(first, end);
        }
    }

    /** Of a period that runs its days that are over, with as many of the other. */
    public SpendingChange of(Site site, CalendarPeriod period, SpendingChange.With with) {
        CalendarPeriod base =
                switch (with) {
                    case PREVIOUS -> period.previous();
                    case WEEK -> period.weekBefore();
                    case YEAR -> period.yearBefore();
                };
        ComparedDays compared = compared(period, base, LocalDate.ofInstant(clock.instant(), site.zone()), site.zone());
        List<ProvenSaving> proven = compared.days() == 0 ? List.of() : savings.of(site);
        LocalDate since = period.first().minusYears(1);
        LocalDate from = (base.first().isBefore(since) ? base.first() : since).withDayOfMonth(1);
        Map<EnergyKind, KindHours> read =
                compared.days() == 0 ? Map.of() : reader.read(site, begin(from, site), begin(compared.end(), site));
        WorkingWeek week = new WorkingWeek(site.zone(), closed.days(site));
        return new SpendingChange(
                period,
                compared.end(),
                base,
                compared.baseEnd(),
                compared.days(),
                (int) ChronoUnit.DAYS.between(compared.baseFirst(), compared.baseEnd()),
                (int) proven.stream()
                        .map(ProvenSaving::recommendation)
                        .distinct()
                        .count(),
                tariffs.of(site).currency(),
                read.values().stream()
                        .map(hours -> kind(site, hours, compared, proven, week))
                        .toList());
    }

    /** A period that runs up to yesterday's end, and as much of the other by the calendar. */
    private static ComparedDays compared(CalendarPeriod period, CalendarPeriod base, LocalDate today, ZoneId zone) {
        if (!period.end().isAfter(today)) {
            return new ComparedDays(period.first(), period.end(), base.first(), base.end());
        }
        LocalDate end = today.isBefore(period.first()) ? period.first() : today;
        Instant moved = period.moved(end.atStartOfDay(zone).toInstant(), base, zone);
        return new ComparedDays(period.first(), end, base.first(), LocalDate.ofInstant(moved, zone));
    }

    private static Instant begin(LocalDate day, Site site) {
        return day.atStartOfDay(site.zone()).toInstant();
    }

    private KindChange kind(
            Site site, KindHours hours, ComparedDays compared, List<ProvenSaving> proven, WorkingWeek week) {
        List<ProvenSaving> own =
                proven.stream().filter(one -> one.kind() == hours.kind()).toList();
        ChangeSide before = side(site, hours, compared.baseFirst(), compared.baseEnd(), own, week);
        ChangeSide now = side(site, hours, compared.first(), compared.end(), own, week);
        Expectation expectation = Expectation.of(hours, begin(compared.first(), site), week);
        ChangeCalculation.DayModel model = expectation == null
                ? null
                : (day, celsius) -> expectation.baseline().expected(day, celsius);
        return ChangeCalculation.of(hours.kind(), hours.bought(), before, now, model);
    }

    private ChangeSide side(
            Site site, KindHours hours, LocalDate first, LocalDate end, List<ProvenSaving> proven, WorkingWeek week) {
        KindFigures stretch = figures.of(site, hours, begin(first, site), begin(end, site));
        int from = hours.index(begin(first, site));
        int to = hours.index(begin(end, site));
        double made = hours.made(from, to);
        double saved = first.datesUntil(end)
                .mapToDouble(
                        day -> proven.stream().mapToDouble(one -> one.of(day)).sum())
                .sum();
        List<ChangeDay> days = PeriodDay.of(hours, first, end, null, site.zone(), begin(end, site)).stream()
                .map(day -> new ChangeDay(
                        day.date(),
                        week.weekday(day.date()) <= 5,
                        day.celsius(),
                        used(hours, day),
                        day.share().missing()))
                .toList();
        return new ChangeSide(stretch.of(from, to), Double.isNaN(made) ? 0 : made, saved, days);
    }

    private static double used(KindHours hours, PeriodDay day) {
        return day.share().measuredShare() >= ENOUGH
                ? (hours.amount(day.from(), day.to()) + (Double.isNaN(day.made()) ? 0 : day.made()))
                        / day.share().knownShare()
                : Double.NaN;
    }
}
