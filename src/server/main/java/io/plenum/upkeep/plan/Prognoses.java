package io.plenum.upkeep.plan;

import io.plenum.upkeep.ConditionDay;
import io.plenum.upkeep.ConditionKind;
import io.plenum.upkeep.Conditions;
import io.plenum.upkeep.MonitoredCondition;
import io.plenum.upkeep.life.ConformalLevel;
import io.plenum.upkeep.life.Life;
import io.plenum.upkeep.life.LifeEstimator;
import io.plenum.upkeep.life.LifeHistory;
import io.plenum.upkeep.life.LifePrior;
import io.plenum.upkeep.life.Outlook;
import io.plenum.upkeep.life.RemainingLife;
import io.plenum.upkeep.life.WeibullLife;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Works out how long equipment will last, and keeps what it says. */
@Component
class Prognoses {

    /** Longer records say nothing of the present life. */
    private static final int YEARS = 6;

    private static final int RECENT_DAYS = 60;

    private final ObjectProvider<Conditions> conditions;
    private final PredictionStore store;
    private final ServiceStore services;
    private final PredictionScoring scoring;
    private final TransactionTemplate transaction;

    Prognoses(
            ObjectProvider<Conditions> conditions,
            PredictionStore store,
            ServiceStore services,
            PredictionScoring scoring,
            TransactionTemplate transaction) {
        this.conditions = conditions;
        this.store = store;
        this.services = services;
        this.scoring = scoring;
        this.transaction = transaction;
    }

    /** Scores what was said before, and says what can be said now. */
    Prognosis renew(MonitoredCondition one, List<Prognosis> ofSite, LocalDate today) {
        ConditionKind kind = one.kind();
        List<ConditionDay> days = conditions.getObject().days(one, today.minusYears(YEARS), today);
        List<LocalDate> served = services.services(one.equipment(), kind.key());
        List<Life> lives = lives(kind, days, served);
        return Objects.requireNonNull(transaction.execute(status -> {
            ConformalLevel level = scoring.score(one.site(), one.equipment(), kind, lives, today);
            Prognosis now = prognosis(one, lives, ofSite, today, level.outside());
            store.keep(now);
            store.predict(now, level.outside());
            return now;
        }));
    }

    /** A counter goes on over a replacement: what was counted in a life that began with one is what was added since then. */
    static List<Life> lives(ConditionKind kind, List<ConditionDay> days, List<LocalDate> served) {
        List<Life> lives = LifeHistory.of(kind, days, served, false);
        return UsualCosts.isCounted(kind)
                ? lives.stream().map(Prognoses::fromItsStart).toList()
                : lives;
    }

    private static Life fromItsStart(Life life) {
        if (!life.fresh() || life.days().isEmpty()) {
            return life;
        }
        double first = life.days().getFirst().value();
        return new Life(
                life.start(),
                true,
                life.days().stream()
                        .map(day -> new ConditionDay(day.day(), day.value() - first, day.share(), day.hours()))
                        .toList());
    }

    static Prognosis prognosis(
            MonitoredCondition one, List<Life> lives, List<Prognosis> ofSite, LocalDate today, double outside) {
        ConditionKind kind = one.kind();
        Life life = lives.getLast();
        LifePrior prior = LifePrior.of(kind).after(LifeEstimator.ended(kind, lives));
        RemainingLife left = UsualCosts.isCounted(kind) && life.days().size() > 1
                ? counted(one, lives, ofSite, today, outside)
                : LifeEstimator.estimate(kind, life, prior, today, outside);
        Double latest = life.days().isEmpty() ? null : life.days().getLast().value();
        return new Prognosis(
                one.site(), one.equipment(), kind.key(), left, latest, naive(life, kind), prior.medianDays());
    }

    private static RemainingLife counted(
            MonitoredCondition one, List<Life> lives, List<Prognosis> ofSite, LocalDate today, double outside) {
        ConditionKind kind = one.kind();
        Life life = lives.getLast();
        double used = used(life);
        List<Double> failed =
                lives.subList(0, lives.size() - 1).stream().map(Prognoses::used).toList();
        List<Double> working = new ArrayList<>(List.of(used));
        for (Prognosis other : ofSite) {
            Double done = other.value();
            if (done != null
                    && other.kind().equals(kind.key())
                    && !other.equipment().equals(one.equipment())) {
                working.add(done);
            }
        }
        double daily = daily(life.days(), kind);
        WeibullLife weibull = new WeibullLife(kind.limit(), kind.typicalSpread(), failed, working, used, daily);
        RemainingLife left = LifeEstimator.of(
                weibull, life.start(), today, outside, life.days().size());
        return used < kind.limit()
                ? left
                : new RemainingLife(
                        Outlook.DUE,
                        today,
                        life.start(),
                        left.early(),
                        left.middle(),
                        left.late(),
                        left.model(),
                        left.worn(),
                        left.figures());
    }

    private static double used(Life life) {
        return life.days().isEmpty() ? 0 : life.days().getLast().value();
    }

    private static double daily(List<ConditionDay> days, ConditionKind kind) {
        ConditionDay last = days.getLast();
        ConditionDay from = days.get(Math.max(0, days.size() - RECENT_DAYS));
        double span = Math.max(1, last.day().toEpochDay() - from.day().toEpochDay());
        return Math.max((last.value() - from.value()) / span, 1e-6 * kind.limit());
    }

    /** The rule of thumb: after the usual hours since the last service, at the pace of the last weeks. */
    private static @Nullable LocalDate naive(Life life, ConditionKind kind) {
        if (!life.fresh() || life.days().isEmpty()) {
            return null;
        }
        ConditionDay first = life.days().getFirst();
        ConditionDay last = life.days().getLast();
        ConditionDay recent = life.days().get(Math.max(0, life.days().size() - RECENT_DAYS));
        double age = life.age(last.day());
        double used = last.hours() - first.hours();
        double pace = (last.hours() - recent.hours()) / Math.max(1, life.age(last.day()) - life.age(recent.day()));
        double left = used > 0 && pace > 0 && age > 0
                ? (used / age * kind.typicalDays() - used) / pace
                : kind.typicalDays() - age;
        return last.day().plusDays(Math.round(Math.clamp(left, 0, 36_500)));
    }
}
