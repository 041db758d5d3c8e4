package io.plenum.upkeep.life;

import io.plenum.upkeep.ConditionDay;
import io.plenum.upkeep.ConditionKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Finds where lives begin: at replacements that are known, and at steps of the figure back towards new. */
public final class LifeHistory {

    /** Figures on each side of a step. */
    private static final int WINDOW = 5;

    /** A step takes back at least this share of the wear so far, and of the whole way. */
    private static final double OF_WEAR = 0.4;

    private static final double OF_WAY = 0.2;
    private static final double NOISES = 4;

    private LifeHistory() {}

    /**
     * @param days in order
     * @param replacements days on which work orders say that it was replaced or cleaned
     * @param fresh whether the first figure is that of new equipment
     * @return in order, at least one; the last goes on
     */
    public static List<Life> of(
            ConditionKind kind, List<ConditionDay> days, Collection<LocalDate> replacements, boolean fresh) {
        NavigableSet<LocalDate> starts = new TreeSet<>(steps(kind, days));
        List<LocalDate> unseen = replacements.stream()
                .filter(replacement -> !isNear(starts, replacement))
                .toList();
        starts.addAll(unseen);
        List<Life> lives = new ArrayList<>();
        LocalDate start = days.isEmpty() ? LocalDate.EPOCH : days.getFirst().day();
        boolean known = fresh;
        for (LocalDate next : starts) {
            if (next.isAfter(start)) {
                add(lives, days, start, next, known);
            }
            if (!next.isBefore(start) || lives.isEmpty()) {
                start = next;
                known = true;
            }
        }
        lives.add(new Life(start, known, between(days, start, LocalDate.MAX)));
        return List.copyOf(lives);
    }

    private static void add(List<Life> lives, List<ConditionDay> days, LocalDate start, LocalDate next, boolean known) {
        List<ConditionDay> part = between(days, start, next);
        if (!part.isEmpty()) {
            lives.add(new Life(start, known, part));
        }
    }

    /** An order is closed a few days from the work itself: the step says when that was. */
    private static boolean isNear(NavigableSet<LocalDate> steps, LocalDate replacement) {
        return !steps.subSet(replacement.minusDays(10), true, replacement.plusDays(10), true)
                .isEmpty();
    }

    private static List<ConditionDay> between(List<ConditionDay> days, LocalDate from, LocalDate to) {
        return days.stream()
                .filter(day -> !day.day().isBefore(from) && day.day().isBefore(to))
                .toList();
    }

    /** Days on which the figure stepped back towards new, and stayed there. */
    static List<LocalDate> steps(ConditionKind kind, List<ConditionDay> days) {
        double sign = kind.rising() ? 1 : -1;
        double[] values = days.stream().mapToDouble(day -> sign * day.value()).toArray();
        double noise = Noise.of(values);
        List<LocalDate> found = new ArrayList<>();
        int first = 0;
        for (int i = WINDOW; i + WINDOW <= values.length; i++) {
            if (i - first >= WINDOW && isStep(values, first, i, sign * kind.limit(), noise)) {
                int best = steepest(values, Math.max(i - WINDOW, first) + 1, Math.min(i + WINDOW, values.length - 1));
                found.add(days.get(best).day());
                first = best;
                i = Math.max(i, best);
            }
        }
        return found;
    }

    private static boolean isStep(double[] values, int first, int at, double limit, double noise) {
        double start = middle(values, first);
        double way = Math.max(limit - start, 0.1 * Math.abs(limit));
        double worn = middle(values, at - WINDOW) - start;
        return fall(values, at) > Math.max(NOISES * noise, Math.max(OF_WEAR * worn, OF_WAY * way));
    }

    /** Where one day is furthest below the day before. */
    private static int steepest(double[] values, int from, int to) {
        int best = from;
        for (int i = from; i <= to; i++) {
            best = values[i - 1] - values[i] > values[best - 1] - values[best] ? i : best;
        }
        return best;
    }

    private static double fall(double[] values, int at) {
        return middle(values, at - WINDOW) - middle(values, at);
    }

    private static double middle(double[] values, int from) {
        double[] part = new double[WINDOW];
        System.arraycopy(values, from, part, 0, WINDOW);
        return Noise.median(part);
    }
}
