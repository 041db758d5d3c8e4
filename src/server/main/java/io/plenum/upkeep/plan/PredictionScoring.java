package io.plenum.upkeep.plan;

import io.plenum.upkeep.ConditionKind;
import io.plenum.upkeep.life.ConformalLevel;
import io.plenum.upkeep.life.Life;
import io.plenum.upkeep.life.LifeEstimator;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what became of predictions, once that is known, and steers the next intervals by it. */
@Component
class PredictionScoring {

    private final PredictionStore store;

    PredictionScoring(PredictionStore store) {
        this.store = store;
    }

    /** What became of one. */
    record Score(PredictionOutcome outcome, @Nullable LocalDate passed) {}

    /** @return the level of the next intervals */
    ConformalLevel score(String site, String equipment, ConditionKind kind, List<Life> lives, LocalDate today) {
        int scored = 0;
        int missed = 0;
        for (Prediction open : store.open(site, equipment, kind.key())) {
            Score score = score(open, kind, lives, today);
            if (score != null) {
                store.score(open.id(), score.outcome(), score.passed());
                boolean counts = open.shown() && score.outcome() != PredictionOutcome.REPLACED;
                scored += counts ? 1 : 0;
                missed += counts && score.outcome().isMiss() ? 1 : 0;
            }
        }
        ConformalLevel level = store.level(site, kind.key());
        if (scored > 0) {
            level = level.after((double) missed / scored);
            store.keep(site, kind.key(), level);
        }
        return level;
    }

    /** Null while nobody knows. */
    static @Nullable Score score(Prediction one, ConditionKind kind, List<Life> lives, LocalDate today) {
        int at = lives.size() - 1;
        while (at > 0 && lives.get(at).start().isAfter(one.madeOn())) {
            at--;
        }
        LocalDate passed = LifeEstimator.passed(kind, lives.get(at));
        if (passed != null && !passed.isBefore(one.madeOn())) {
            return new Score(outcome(one, passed), passed);
        }
        LocalDate end = at < lives.size() - 1 ? lives.get(at + 1).start() : today;
        if (end.isAfter(one.late())) {
            return new Score(PredictionOutcome.LATER, null);
        }
        return at < lives.size() - 1 ? new Score(PredictionOutcome.REPLACED, null) : null;
    }

    private static PredictionOutcome outcome(Prediction one, LocalDate passed) {
        return passed.isBefore(one.early())
                ? PredictionOutcome.SOONER
                : passed.isAfter(one.late()) ? PredictionOutcome.LATER : PredictionOutcome.HELD;
    }
}
