package io.plenum.energy.spending;

import io.plenum.energy.budget.EnergyBudget;
import io.plenum.energy.hours.KindHours;
import io.plenum.energy.model.WorkingWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The steps of a period: what each used, beside the year before, what is expected and the budget. */
record KindSteps(
        CalendarPeriod period,
        CalendarPeriod before,
        ZoneId zone,
        KindFigures now,
        KindFigures then,
        KindComparison comparison,
        @Nullable EnergyBudget limit,
        WorkingWeek week) {

    List<PeriodStep> all(Instant to) {
        KindHours hours = now.hours();
        List<Instant> bounds = period.steps(zone);
        List<PeriodStep.Target> ofHours = period.span() == CalendarPeriod.Span.DAY ? hourly() : List.of();
        List<PeriodStep> steps = new ArrayList<>();
        for (int i = 0; i + 1 < bounds.size(); i++) {
            Instant from = bounds.get(i);
            Instant end = bounds.get(i + 1);
            int first = hours.index(from);
            int last = hours.index(end.isBefore(to) ? end : to);
            PeriodStep.Target expected = i < ofHours.size()
                    ? ofHours.get(i)
                    : period.span() == CalendarPeriod.Span.DAY
                            ? PeriodStep.Target.NONE
                            : comparison.expected(first, last);
            steps.add(new PeriodStep(
                    from,
                    end,
                    first < last ? now.of(first, last) : PeriodFigures.NOTHING,
                    yearBefore(from, end),
                    first < last ? expected : PeriodStep.Target.NONE,
                    budget(from, end)));
        }
        return steps;
    }

    /** A day of February that the year before did not have has none. */
    private PeriodFigures yearBefore(Instant from, Instant end) {
        KindHours hours = then.hours();
        int first = hours.index(period.moved(from, before, zone));
        int last = hours.index(period.moved(end, before, zone));
        return first < last ? then.of(first, last) : PeriodFigures.NOTHING;
    }

    private PeriodStep.Target budget(Instant from, Instant end) {
        return limit == null || period.span() == CalendarPeriod.Span.DAY
                ? PeriodStep.Target.NONE
                : budget(limit, LocalDate.ofInstant(from, zone), LocalDate.ofInstant(end, zone));
    }

    /** Of the days from one to before another. */
    static PeriodStep.Target budget(EnergyBudget limit, LocalDate from, LocalDate end) {
        double share = limit.share(from, end);
        Double amount = limit.amount();
        Double cost = limit.cost();
        return new PeriodStep.Target(
                amount == null ? Double.NaN : share * amount, cost == null ? Double.NaN : share * cost, Double.NaN);
    }

    /** Of the period up to an instant; of the day that is running the part that is over. */
    static PeriodStep.Target budgetUntil(EnergyBudget limit, CalendarPeriod period, Instant to, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(to, zone);
        if (!day.isBefore(period.end())) {
            return budget(limit, period.first(), period.end());
        }
        double begin = day.atStartOfDay(zone).toEpochSecond();
        double end = day.plusDays(1).atStartOfDay(zone).toEpochSecond();
        return budget(limit, period.first(), day)
                .plus(budget(limit, day, day.plusDays(1)).times((to.getEpochSecond() - begin) / (end - begin)));
    }

    /** What is expected of a day, hour by hour: as days like it share it, less what was made in each. */
    private List<PeriodStep.Target> hourly() {
        PeriodDay day = comparison.days().isEmpty() ? null : comparison.days().getFirst();
        DayShape shape = day == null ? null : DayShape.of(now.hours(), day.date(), week);
        if (day == null || shape == null || !Double.isFinite(day.expected())) {
            return List.of();
        }
        PeriodStep.Target whole = comparison.expected(day);
        double used = day.expected() + day.made();
        List<PeriodStep.Target> hours = new ArrayList<>();
        for (int hour = day.from(); hour < day.to(); hour++) {
            double share = shape.shares()[week.hourOfWeek(now.hours().time(hour)) % shape.shares().length];
            double amount = used * share - now.hours().made()[hour];
            double part = day.expected() == 0 ? 0 : amount / day.expected();
            hours.add(new PeriodStep.Target(amount, part * whole.cost(), part * whole.carbon()));
        }
        return hours;
    }
}
