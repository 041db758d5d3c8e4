package io.plenum.upkeep.life;

import io.plenum.upkeep.ConditionDay;
import io.plenum.upkeep.ConditionKind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says how long equipment lasts, from its condition figures. */
public final class LifeEstimator {

    /** Share of passages that an interval of 80 % leaves outside. */
    public static final double OUTSIDE = 0.2;

    /** Fewer figures say nothing that the type would not. */
    private static final int LEAST_FIGURES = 7;

    /** The latest figures, of which the middle must be beyond the limit too before it counts as passed. */
    private static final int LATEST = 5;

    /** An interval of this many days is narrow enough for any plan, however near the limit is. */
    private static final double NARROW_DAYS = 28;

    /** So is one of this share of the whole life: plans for what lasts for years are not made to the week. */
    private static final double NARROW_SHARE = 0.1;

    /** Beyond this many usual lives, nothing wears. */
    private static final double FOREVER = 3;

    private LifeEstimator() {}

    /**
     * Of a record as it is: lives are found in it, those that ended teach how long the next lasts.
     *
     * @param fresh whether the first figure is that of new equipment
     */
    public static RemainingLife estimate(ConditionKind kind, List<ConditionDay> days, boolean fresh, LocalDate today) {
        List<Life> lives = LifeHistory.of(kind, days, List.of(), fresh);
        LifePrior prior = LifePrior.of(kind).after(ended(kind, lives));
        return estimate(kind, lives.getLast(), prior, today, OUTSIDE);
    }

    /** LifeHistory that began new and went to the limit, days. */
    public static List<Double> ended(ConditionKind kind, List<Life> lives) {
        List<Double> ended = new ArrayList<>();
        for (Life life : lives.subList(0, lives.size() - 1)) {
            LocalDate passed = passed(kind, life);
            if (life.fresh() && passed != null) {
                ended.add(life.age(passed));
            }
        }
        return ended;
    }

    /** The day on which the middle of the five latest figures was beyond the limit for the first time; null where it never was. */
    public static @Nullable LocalDate passed(ConditionKind kind, Life life) {
        List<ConditionDay> days = life.days();
        for (int i = LATEST; i <= days.size(); i++) {
            if (isBeyond(kind, days.subList(i - LATEST, i))) {
                return days.get(i - LATEST / 2 - 1).day();
            }
        }
        return null;
    }

    /** @param outside the share that the interval may miss, 0.2 unless past errors say otherwise */
    public static RemainingLife estimate(
            ConditionKind kind, Life life, LifePrior prior, LocalDate today, double outside) {
        int figures = life.days().size();
        if (figures == 0) {
            return new RemainingLife(Outlook.NO_DATA, today, life.start(), null, null, null, "", 0, 0);
        }
        DegradationPath path = DegradationPath.fitted(kind, life, prior, today);
        RemainingLife result = of(path, life.start(), today, outside, figures);
        if (figures >= LATEST
                && path.passedWithin(0) >= 0.5
                && isBeyond(kind, life.days().subList(figures - LATEST, figures))) {
            return with(result, Outlook.DUE);
        }
        boolean endless = path.quantile(0.5) > FOREVER * kind.typicalDays();
        if (figures < LEAST_FIGURES) {
            return with(result, Outlook.TOO_EARLY);
        }
        return endless ? with(result, Outlook.NO_WEAR) : result;
    }

    /** Of any distribution of the time left, by the same measure of what is too early to say. */
    public static RemainingLife of(PassageTime passage, LocalDate start, LocalDate today, double outside, int figures) {
        double early = passage.quantile(outside / 2);
        double middle = passage.quantile(0.5);
        double late = passage.quantile(1 - outside / 2);
        double whole = Math.max(0, ChronoUnit.DAYS.between(start, today)) + middle;
        boolean wide = late - early > Math.max(middle / 2, Math.max(NARROW_DAYS, NARROW_SHARE * whole));
        return new RemainingLife(
                wide ? Outlook.TOO_EARLY : Outlook.FORESEEN,
                today,
                start,
                today.plusDays(Math.round(early)),
                today.plusDays(Math.round(middle)),
                today.plusDays(Math.round(late)),
                passage.model(),
                passage.wornShare(),
                figures);
    }

    private static RemainingLife with(RemainingLife one, Outlook outlook) {
        return new RemainingLife(
                outlook,
                one.madeOn(),
                one.start(),
                one.early(),
                one.middle(),
                one.late(),
                one.model(),
                one.worn(),
                one.figures());
    }

    private static boolean isBeyond(ConditionKind kind, List<ConditionDay> latest) {
        double[] values = latest.stream().mapToDouble(ConditionDay::value).toArray();
        double middle = Noise.median(values);
        return kind.rising() ? middle >= kind.limit() : middle <= kind.limit();
    }
}
