package io.plenum.upkeep.life;

import io.plenum.upkeep.ConditionKind;
import java.util.List;

/**
 * How long such equipment lasts before anything is known of this one: a log-normal distribution.
 *
 * @param medianDays from new to the limit, days
 * @param spread standard deviation of the logarithm of that time
 */
public record LifePrior(double medianDays, double spread) {

    /** How well the type's usual time holds at a site, against the spread from one piece to the next. */
    private static final double SITE_SHARE = 0.5;

    public static LifePrior of(ConditionKind kind) {
        return new LifePrior(kind.typicalDays(), kind.typicalSpread());
    }

    /**
     * After lives that have ended: the conjugate update of a normal mean with known variance (Gelman and others: Bayesian Data Analysis,
     * 3rd ed., section 2.5) on logarithms.
     *
     * @param lives of this piece or of others of its kind at the site, days
     */
    public LifePrior after(List<Double> lives) {
        double within = spread * spread;
        double between = within * SITE_SHARE * SITE_SHARE;
        double weight = 1 / between;
        double sum = Math.log(medianDays) / between;
        for (double life : lives) {
            if (life > 0) {
                weight += 1 / within;
                sum += Math.log(life) / within;
            }
        }
        return new LifePrior(Math.exp(sum / weight), spread);
    }

    /** For a piece whose age is not known, seen from now on: what it has left may be little. */
    LifePrior ofUnknownAge() {
        return new LifePrior(medianDays * 0.6, Math.sqrt(spread * spread + 0.5));
    }
}
