package io.plenum.energy.spending;

import io.plenum.energy.EnergyKind;
import io.plenum.energy.spending.ChangePart.Cause;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Parts the difference of two periods A (before) and B (now) into causes, in this order:
 *
 * <ul>
 *   <li>N is what was bought, G what was made in the building; N = U − G, with U what the building used. m(d, T) is what a day d would use
 *       at a mean outdoor temperature T by a baseline (the routine adjustments of IPMVP Core Concepts, EVO 10000-1:2022, §5; daily
 *       change-point model after ASHRAE Guideline 14-2014 Annex D).
 *   <li>calendar = Σ over the days d of B of the mean over the days e of A of m(d, Te), − Σ over A of m(e, Te): the days of B in the weather
 *       of A, less A as it was.
 *   <li>weather = Σ over B of m(d, Td) − Σ over the days d of B of the mean over A of m(d, Te): the days of B in their own weather.
 *   <li>generation = −(G_B − G_A); actions = −(S_B − S_A), with S what verified actions saved; gaps = −(M_B − M_A), with M what the hours
 *       that are missing would have used by m.
 *   <li>unexplained = N_B − N_A less all of these, so that they add up exactly.
 *   <li>Each kWh of these counts what it cost on average in A, p_A. price = the difference of the energy charges − p_A (N_B − N_A), and fees
 *       and demand their own difference: the price and quantity variances of cost accounting (Horngren, Datar, Rajan: Cost Accounting, 16th
 *       ed., chapter 7). Emissions likewise.
 * </ul>
 *
 * <p>Without a baseline, or without the weather, m is the mean of the days of A on which people work or do not, and weather is among the
 * unexplained; so is the calendar where A has no such day.
 */
final class ChangeCalculation {

    private static final double NOTHING = 1e-9;

    /** kWh of a day at a mean outdoor temperature. */
    interface DayModel {

        double expected(LocalDate day, double celsius);
    }

    private final ChangeSide before;
    private final ChangeSide now;
    private final @Nullable DayModel model;

    private ChangeCalculation(ChangeSide before, ChangeSide now, @Nullable DayModel model) {
        this.before = before;
        this.now = now;
        this.model = before.hasWeather() && now.hasWeather() ? model : null;
    }

    /** @param model null where nothing could be learnt */
    static KindChange of(EnergyKind kind, boolean bought, ChangeSide before, ChangeSide now, @Nullable DayModel model) {
        ChangeCalculation calculation = new ChangeCalculation(before, now, model);
        return new KindChange(
                kind, bought, before.figures(), now.figures(), calculation.model != null, calculation.parts());
    }

    private List<ChangePart> parts() {
        PeriodFigures a = before.figures();
        PeriodFigures b = now.figures();
        double difference = b.amount() - a.amount();
        double[] amounts = new double[Cause.values().length];
        amounts[Cause.CALENDAR.ordinal()] = finite(counterfactual() - expected(before, before.weather()));
        amounts[Cause.WEATHER.ordinal()] = model == null ? 0 : finite(expected(now, now.weather()) - counterfactual());
        amounts[Cause.GENERATION.ordinal()] = finite(before.made() - now.made());
        amounts[Cause.ACTIONS.ordinal()] = before.saved() - now.saved();
        amounts[Cause.GAPS.ordinal()] = finite(missing(before) - missing(now));
        amounts[Cause.UNEXPLAINED.ordinal()] =
                difference - Arrays.stream(amounts).sum();
        double price = ratio(a.energyCost(), a.amount(), b.energyCost(), b.amount());
        double factor = ratio(a.carbon(), a.amount(), b.carbon(), b.amount());
        List<ChangePart> parts = new ArrayList<>();
        for (Cause cause : EnumSet.range(Cause.CALENDAR, Cause.UNEXPLAINED)) {
            double amount = amounts[cause.ordinal()];
            add(parts, new ChangePart(cause, amount, amount * price, amount * factor));
        }
        add(
                parts,
                new ChangePart(
                        Cause.PRICE,
                        0,
                        b.energyCost() - a.energyCost() - price * difference,
                        b.carbon() - a.carbon() - factor * difference));
        add(parts, new ChangePart(Cause.FIXED, 0, b.fixedCost() - a.fixedCost(), 0));
        return List.copyOf(parts);
    }

    private static void add(List<ChangePart> parts, ChangePart part) {
        boolean says = Math.abs(part.amount()) > NOTHING
                || Math.abs(part.cost()) > NOTHING
                || Math.abs(part.carbon()) > NOTHING;
        if (says || part.cause() == Cause.UNEXPLAINED) {
            parts.add(part);
        }
    }

    private static double finite(double value) {
        return Double.isFinite(value) ? value : 0;
    }

    /** Money for each kWh before; now, where nothing was bought before. */
    private static double ratio(double before, double amountBefore, double now, double amountNow) {
        double ratio = before / amountBefore;
        double other = now / amountNow;
        return Double.isFinite(ratio) && ratio > 0 ? ratio : finite(other);
    }

    /** The days now in the weather of before. */
    private double counterfactual() {
        if (model == null) {
            return now.days().stream()
                    .mapToDouble(day -> before.meanUsed(day.works()))
                    .sum();
        }
        DayModel known = Objects.requireNonNull(model);
        double[] weather = before.weather();
        return now.days().stream()
                .mapToDouble(day -> mean(weather, day.date(), known))
                .sum();
    }

    /** Days in their own weather; one of which it is unknown in that of all. */
    private double expected(ChangeSide side, double[] weather) {
        return side.days().stream().mapToDouble(day -> expected(day, weather)).sum();
    }

    private double expected(ChangeDay day, double[] weather) {
        if (model == null) {
            return before.meanUsed(day.works());
        }
        return Double.isFinite(day.celsius())
                ? model.expected(day.date(), day.celsius())
                : mean(weather, day.date(), model);
    }

    private static double mean(double[] weather, LocalDate day, DayModel model) {
        return Arrays.stream(weather)
                .map(celsius -> model.expected(day, celsius))
                .average()
                .orElse(Double.NaN);
    }

    /** kWh that the hours of which nothing is known would have used. */
    private double missing(ChangeSide side) {
        double[] weather = side.weather();
        return side.days().stream()
                .filter(day -> day.missing() > 0)
                .mapToDouble(day -> expected(day, weather) * day.missing() / 24)
                .sum();
    }
}
