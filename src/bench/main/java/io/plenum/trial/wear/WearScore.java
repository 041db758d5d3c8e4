package io.plenum.trial.wear;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of what was said of parts until they passed their limits. */
public final class WearScore {

    /** The share of passages that an interval may miss. */
    private static final double OUTSIDE = 0.2;

    private static final int WEEK = 7;

    /** Days before the passage that a warning must come. */
    private static final int NOTICE = 14;

    /** A warning is false where the passage is further off than so many times the days of which it speaks. */
    private static final int FALSE = 2;

    private final List<Outcome> outcomes = new ArrayList<>();

    /**
     * Of one history.
     *
     * @param fixed what was said when half and three quarters of the life were gone
     * @param shown what was said each week that it was shown
     * @param noticed whether a warning came in time
     * @param warnings how many there were
     * @param wrong how many of them were false
     */
    public record Outcome(
            WearHistory history,
            LocalDate passed,
            List<LifeLook> fixed,
            List<LifeLook> shown,
            boolean noticed,
            int warnings,
            int wrong) {}

    /** Says of a history what the server would have said each week. */
    public static @Nullable Outcome outcome(WearHistory history) {
        LocalDate passed = history.passed();
        if (passed == null) {
            return null;
        }
        long life = ChronoUnit.DAYS.between(history.start(), passed);
        List<LifeLook> fixed = new ArrayList<>();
        for (double share : new double[] {0.5, 0.75}) {
            LifeLook look = LifeLook.at(history, history.start().plusDays((long) (share * life)), OUTSIDE);
            if (look != null) {
                fixed.add(look);
            }
        }
        List<LifeLook> shown = new ArrayList<>();
        boolean noticed = false;
        boolean warned = false;
        int warnings = 0;
        int wrong = 0;
        for (long day = WEEK; day < life; day += WEEK) {
            LifeLook look = LifeLook.at(history, history.start().plusDays(day), OUTSIDE);
            if (look == null) {
                continue;
            }
            boolean warns = look.said().isWarning();
            if (look.said().isKnown()) {
                shown.add(look);
            }
            if (warns && !warned) {
                warnings++;
                wrong += life - day > (long) FALSE * look.said().leadDays() ? 1 : 0;
            }
            noticed |= warns && life - day >= NOTICE;
            warned = warns;
        }
        return new Outcome(history, passed, fixed, shown, noticed, warnings, wrong);
    }

    public void add(Outcome outcome) {
        outcomes.add(outcome);
    }

    public WearScore of(WearSubject subject) {
        WearScore part = new WearScore();
        outcomes.stream().filter(one -> one.history().subject() == subject).forEach(part::add);
        return part;
    }

    public int histories() {
        return outcomes.size();
    }

    /** How many days a life lasted in the middle. */
    public double life() {
        double[] lives = outcomes.stream()
                .mapToDouble(one -> ChronoUnit.DAYS.between(one.history().start(), one.passed()))
                .sorted()
                .toArray();
        return lives.length == 0 ? Double.NaN : lives[lives.length / 2];
    }

    /** %. */
    public double coverage() {
        return share(outcomes.stream()
                .flatMap(one -> one.fixed().stream().map(look -> look.holds(one.passed())))
                .toList());
    }

    /** Of the fixed looks those whose interval was over before, %. */
    public double tooEarly() {
        return share(outcomes.stream()
                .flatMap(one -> one.fixed().stream().map(look -> look.isBefore(one.passed())))
                .toList());
    }

    /** Of what was shown, week by week, %; each life counts the same. */
    public double coverageShown() {
        return 100
                * outcomes.stream()
                        .filter(one -> !one.shown().isEmpty())
                        .mapToDouble(one -> one.shown().stream()
                                .mapToDouble(look -> look.holds(one.passed()) ? 1 : 0)
                                .average()
                                .orElse(0))
                        .average()
                        .orElse(Double.NaN);
    }

    /** %. */
    public double noticed() {
        return share(outcomes.stream().map(Outcome::noticed).toList());
    }

    public int warnings() {
        return outcomes.stream().mapToInt(Outcome::warnings).sum();
    }

    /** Of all warnings, %. */
    public double wrong() {
        return 100.0 * outcomes.stream().mapToInt(Outcome::wrong).sum() / warnings();
    }

    /** Mean, at the fixed looks, days. */
    public double error() {
        return outcomes.stream()
                .flatMapToDouble(one -> one.fixed().stream().mapToDouble(look -> look.error(one.passed())))
                .average()
                .orElse(Double.NaN);
    }

    /** As {@link #error}, of the rule "hours since service". */
    public double naiveError() {
        return outcomes.stream()
                .flatMapToDouble(one -> one.fixed().stream().mapToDouble(look -> look.naiveError(one.passed())))
                .average()
                .orElse(Double.NaN);
    }

    private static double share(List<Boolean> held) {
        return held.isEmpty()
                ? Double.NaN
                : 100.0 * held.stream().filter(one -> one).count() / held.size();
    }
}
