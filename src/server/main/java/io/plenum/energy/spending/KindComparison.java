package io.plenum.energy.spending;

import io.plenum.energy.EnergyKind;
import io.plenum.energy.tariff.SiteTariffs;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is expected of the days of a period, in amounts, at the prices that were paid and with the emissions of what was drawn.
 *
 * @param days of the period that have begun
 */
record KindComparison(
        KindFigures figures, List<PeriodDay> days, @Nullable Expectation expectation, SiteTariffs prices) {

    private static final double ENOUGH = 0.9;

    /** Of a day; nothing where nothing is expected of it. */
    PeriodStep.Target expected(PeriodDay day) {
        PeriodFigures actual = figures.of(day.from(), day.to());
        double more = day.expected() - (Double.isNaN(actual.amount()) ? 0 : actual.amount());
        EnergyKind kind = figures.hours().kind();
        Instant noon = figures.hours().time(day.from()).plus(12, ChronoUnit.HOURS);
        boolean drawn = actual.amount() > 0 && actual.energyCost() > 0;
        double price = drawn ? actual.energyCost() / actual.amount() : prices.hourPrice(kind, noon);
        double factor = drawn ? actual.carbon() / actual.amount() : prices.carbonAverage(kind, noon);
        double cost = Double.isNaN(actual.cost()) ? 0 : actual.cost();
        double carbon = Double.isNaN(actual.carbon()) ? 0 : actual.carbon();
        boolean bought = figures.hours().bought();
        return new PeriodStep.Target(
                day.expected(),
                bought ? cost + more * price : Double.NaN,
                bought ? carbon + more * factor : Double.NaN);
    }

    /** Of the days of a step together; nothing unless nearly all that are over have an expectation. */
    PeriodStep.Target expected(int from, int to) {
        List<PeriodDay> over = days.stream()
                .filter(day -> day.complete() && day.from() >= from && day.to() <= to)
                .toList();
        List<PeriodDay> known =
                over.stream().filter(day -> Double.isFinite(day.expected())).toList();
        if (known.isEmpty() || known.size() < ENOUGH * over.size()) {
            return PeriodStep.Target.NONE;
        }
        return known.stream()
                .map(this::expected)
                .reduce(PeriodStep.Target::plus)
                .orElse(PeriodStep.Target.NONE)
                .times(over.size() / (double) known.size());
    }

    /** All days that can be compared; null where nothing can be expected at all. */
    KindOverview.@Nullable Comparison whole() {
        if (expectation == null) {
            return null;
        }
        List<PeriodDay> compared = days.stream().filter(PeriodDay::isCompared).toList();
        PeriodStep.Target zero = new PeriodStep.Target(0, 0, 0);
        return new KindOverview.Comparison(
                compared.size(),
                (int) days.stream().filter(PeriodDay::complete).count(),
                compared.stream()
                        .map(day -> figures.of(day.from(), day.to()))
                        .map(one -> new PeriodStep.Target(one.amount(), one.cost(), one.carbon()))
                        .reduce(zero, PeriodStep.Target::plus),
                compared.stream().map(this::expected).reduce(zero, PeriodStep.Target::plus),
                expectation.learnt(),
                expectation.acceptance());
    }
}
