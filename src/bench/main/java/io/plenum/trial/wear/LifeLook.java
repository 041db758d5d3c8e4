package io.plenum.trial.wear;

import io.plenum.upkeep.ConditionDay;
import io.plenum.upkeep.ConditionKind;
import io.plenum.upkeep.life.Life;
import io.plenum.upkeep.life.LifeEstimator;
import io.plenum.upkeep.life.LifeHistory;
import io.plenum.upkeep.life.LifePrior;
import io.plenum.upkeep.life.RemainingLife;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a part on one day.
 *
 * @param said by the server
 * @param naive by hours since service
 */
record LifeLook(LocalDate today, RemainingLife said, LocalDate naive) {

    /** Longer records the server does not look at. */
    private static final int YEARS = 6;

    /** Null where there is no figure yet. @param outside the share of passages that the interval may miss */
    static @Nullable LifeLook at(WearHistory history, LocalDate today, double outside) {
        ConditionKind kind = history.kind();
        LocalDate from = today.minusYears(YEARS);
        List<ConditionDay> days = history.days().stream()
                .filter(day -> day.day().isBefore(today) && !day.day().isBefore(from))
                .toList();
        if (days.isEmpty()) {
            return null;
        }
        List<Life> lives = LifeHistory.of(kind, days, List.of(history.start()), false);
        LifePrior prior = LifePrior.of(kind).after(LifeEstimator.ended(kind, lives));
        RemainingLife said = LifeEstimator.estimate(kind, lives.getLast(), prior, today, outside);
        return new LifeLook(today, said, HoursRule.passage(kind, history.start(), days));
    }

    boolean holds(LocalDate passed) {
        LocalDate early = said.early();
        LocalDate late = said.late();
        return early != null && late != null && !passed.isBefore(early) && !passed.isAfter(late);
    }

    boolean isBefore(LocalDate passed) {
        return said.late() != null && said.late().isBefore(passed);
    }

    /** Days; NaN where nothing is said. */
    double error(LocalDate passed) {
        LocalDate middle = said.middle();
        return middle == null ? Double.NaN : Math.abs(ChronoUnit.DAYS.between(middle, passed));
    }

    double naiveError(LocalDate passed) {
        return Math.abs(ChronoUnit.DAYS.between(naive, passed));
    }
}
