package io.plenum.upkeep.plan;

import io.plenum.upkeep.life.RemainingLife;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.hipparchus.special.Erf;
import org.jspecify.annotations.Nullable;

/**
 * What it costs to leave service to the next month, and what that saves, in the site's currency.
 *
 * @param energy wasted by worn equipment in the month
 * @param risk that the limit is passed in the month, times what that costs
 * @param saved of the service's cost, as the next one comes a month later too
 */
public record WaitingCost(double energy, double risk, double saved) {

    private static final int MONTH = 30;
    private static final int YEAR = 365;
    private static final double TENTH = 1.2815515655446004;

    /** What waiting costs more than it saves. */
    public double loss() {
        return energy + risk - saved;
    }

    /** @param price of a kWh */
    static @Nullable WaitingCost of(RemainingLife life, UpkeepCost cost, double price, double medianDays) {
        if (!life.isKnown() || life.middle() == null) {
            return null;
        }
        double wasted = cost.energy() * price * Math.clamp(life.worn(), 0, 2) * MONTH / YEAR;
        double risk = cost.failure() * (passed(life, MONTH) - passed(life, 0));
        double usual = Math.max(medianDays, MONTH);
        return new WaitingCost(wasted, risk, cost.service() * MONTH / usual);
    }

    /**
     * The day on which service is cheapest in the long run: age replacement with a cost of failure (Barlow, Proschan: Mathematical Theory of
     * Reliability, 1965, chapter 4), with the energy that wear wastes.
     */
    static @Nullable LocalDate best(RemainingLife life, UpkeepCost cost, double price) {
        if (!life.isKnown() || life.middle() == null) {
            return null;
        }
        double age = Math.max(1, ChronoUnit.DAYS.between(life.start(), life.madeOn()));
        double worn = Math.clamp(life.worn(), 0, 2);
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int day = 0; day <= 3 * YEAR; day++) {
            double whole = age + day;
            double wasted = cost.energy() * price / YEAR * worn * whole * whole / (2 * age);
            double rate = (cost.service() + wasted + cost.failure() * passed(life, day)) / whole;
            if (rate < least) {
                least = rate;
                best = day;
            }
        }
        return life.madeOn().plusDays(best);
    }

    /** Chance that the limit is passed within so many days: two halves of normal distributions through the interval. */
    private static double passed(RemainingLife life, double days) {
        LocalDate middle = life.middle();
        LocalDate early = life.early();
        LocalDate late = life.late();
        if (middle == null || early == null || late == null) {
            return 0;
        }
        double until = ChronoUnit.DAYS.between(life.madeOn(), middle);
        double width = ChronoUnit.DAYS.between(days < until ? early : middle, days < until ? middle : late);
        double z = (days - until) / Math.max(width, 1) * TENTH;
        return 0.5 * Erf.erfc(-z / Math.sqrt(2));
    }
}
