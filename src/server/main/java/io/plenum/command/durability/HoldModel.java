package io.plenum.command.durability;

import io.plenum.command.Durability;
import io.plenum.command.Holder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Whether a value that is written at a point will stand to its end: what competes to take it, each with its own hazard. The probability
 * that it holds is that of surviving all of them; the culprit is whose share of the losses is the greatest (cumulative incidence).
 *
 * @param observations on how many values of the past it rests
 * @see <a href="https://doi.org/10.1002/sim.2712">Putter, Fiocco, Geskus: Tutorial in biostatistics: competing risks and multi-state
 *     models (2007)</a>
 */
record HoldModel(List<TakeoverPattern> patterns, IrregularRates rates, int observations) {

    /** Where hardly anything is to be feared before its end, the culprit is who would come next. */
    private static final double LITTLE = 0.02;

    private static final Duration NEXT = Duration.ofDays(7);

    HoldModel {
        patterns = List.copyOf(patterns);
    }

    /** A value that is written at {@code since} and is to stand until {@code until}, both UTC. */
    Durability foretell(Instant since, Instant until) {
        Course course = new Course();
        course.follow(since, until);
        double holds = course.holds;
        Instant middle = course.middle;
        if (1 - holds < LITTLE) {
            course.follow(until, until.plus(NEXT));
        }
        return new Durability(Math.clamp(holds, 0, 1), course.culprit(), middle, observations);
    }

    /** What happens to it, step by step. */
    private final class Course {

        private final Map<Holder.Kind, Double> lost = new EnumMap<>(Holder.Kind.class);
        private @Nullable Instant begin;
        private double holds = 1;
        private @Nullable Instant middle;

        void follow(Instant from, Instant to) {
            Instant since = begin == null ? from : begin;
            begin = since;
            List<TakeWindow> windows = new ArrayList<>();
            patterns.forEach(pattern -> windows.addAll(pattern.windows(since, to)));
            Instant at = from;
            for (Instant next : steps(windows, from, to)) {
                step(windows, at, next);
                at = next;
            }
        }

        /** Between them all hazards are constant. */
        private Set<Instant> steps(List<TakeWindow> windows, Instant from, Instant to) {
            TreeSet<Instant> steps = new TreeSet<>();
            for (Instant at = IrregularRates.nextQuarter(from); at.isBefore(to); at = IrregularRates.nextQuarter(at)) {
                steps.add(at);
            }
            windows.forEach(window -> {
                steps.add(window.from());
                steps.add(window.to());
            });
            steps.removeIf(step -> !step.isAfter(from) || !step.isBefore(to));
            steps.add(to);
            return steps;
        }

        private void step(List<TakeWindow> windows, Instant from, Instant to) {
            Map<Holder.Kind, Double> hazards = new EnumMap<>(Holder.Kind.class);
            double irregular = rates.hazard(from);
            rates.shares().forEach((kind, share) -> hazards.merge(kind, irregular * share, Double::sum));
            for (TakeWindow window : windows) {
                if (!window.from().isAfter(from) && window.to().isAfter(from)) {
                    hazards.merge(window.taker(), window.hazard(), Double::sum);
                }
            }
            advance(hazards, from, to);
        }

        private void advance(Map<Holder.Kind, Double> hazards, Instant from, Instant to) {
            double all =
                    hazards.values().stream().mapToDouble(Double::doubleValue).sum();
            double seconds = Duration.between(from, to).toSeconds();
            double after = holds * Math.exp(-all * seconds);
            if (all > 0) {
                double gone = holds - after;
                hazards.forEach((kind, hazard) -> lost.merge(kind, gone * hazard / all, Double::sum));
                if (middle == null && after <= 0.5) {
                    middle = from.plusSeconds((long) (Math.log(holds / 0.5) / all));
                }
            }
            holds = after;
        }

        Holder.Kind culprit() {
            return lost.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .orElse(Holder.Kind.UNKNOWN);
        }
    }
}
