package io.plenum.energy.spending;

import io.plenum.energy.EnergyKind;
import io.plenum.energy.hours.DataShare;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a site used, paid and emitted in a period.
 *
 * @param zone the building's
 * @param to its end, or now while it runs
 * @param currency of all costs
 * @param assumed whether nobody has entered tariffs, so that costs and emissions rest on assumptions
 */
public record PeriodOverview(
        CalendarPeriod period,
        ZoneId zone,
        Instant from,
        Instant to,
        boolean running,
        String currency,
        boolean assumed,
        List<KindOverview> kinds) {

    public @Nullable KindOverview of(EnergyKind kind) {
        return kinds.stream().filter(one -> one.kind() == kind).findFirst().orElse(null);
    }

    /** What is bought, together: its amount means nothing, since water is no energy. */
    public PeriodFigures total() {
        return sum(kinds.stream()
                .filter(KindOverview::bought)
                .map(KindOverview::figures)
                .toList());
    }

    /** As {@link #total}, of the same stretch a year before. */
    public PeriodFigures totalYearBefore() {
        return sum(kinds.stream()
                .filter(KindOverview::bought)
                .map(KindOverview::yearBefore)
                .toList());
    }

    private static PeriodFigures sum(List<PeriodFigures> all) {
        List<PeriodFigures> known =
                all.stream().filter(one -> one.share().isKnown()).toList();
        DataShare share = all.stream().map(PeriodFigures::share).reduce(DataShare.NONE, DataShare::plus);
        return known.isEmpty()
                ? new PeriodFigures(Double.NaN, Double.NaN, Double.NaN, Double.NaN, share)
                : new PeriodFigures(
                        Double.NaN,
                        known.stream().mapToDouble(PeriodFigures::energyCost).sum(),
                        known.stream().mapToDouble(PeriodFigures::fixedCost).sum(),
                        known.stream().mapToDouble(PeriodFigures::carbon).sum(),
                        share);
    }
}
