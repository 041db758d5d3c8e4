package io.plenum.alarm.simulation;

import io.plenum.alarm.rule.RuleBinding;
import io.plenum.point.PointId;
import io.plenum.point.Sample;
import io.plenum.trend.read.StateHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleConsumer;
import org.springframework.stereotype.Service;

/** Replays history through rules. Every call may throw Spring's {@code DataAccessException} while the database is away. */
@Service
public class RuleSimulation {

    /** About so many samples are held at a time, at one a minute and point. */
    private static final int HELD = 250_000;

    private static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofDays(2);

    private final StateHistory history;

    public RuleSimulation(StateHistory history) {
        this.history = history;
    }

    /**
     * What these rules would have raised.
     *
     * @param from exclusive
     * @param to inclusive
     * @param progress is told the part that is done, from 0 to 1; an interrupt of the thread ends the work early
     * @throws IllegalStateException when interrupted
     */
    public RuleSimulationResult run(List<RuleBinding> bindings, Instant from, Instant to, DoubleConsumer progress) {
        RuleReplay replay = new RuleReplay(bindings);
        Set<PointId> points = replay.points();
        Duration slice = slice(points.size());
        replay.begin(state(points, from));
        for (Instant at = from; at.isBefore(to) && !points.isEmpty(); at = at.plus(slice)) {
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("The simulation was ended");
            }
            Instant end = at.plus(slice).isAfter(to) ? to : at.plus(slice);
            replay.accept(history.samples(points, at, end));
            progress.accept(part(from, end, to));
        }
        return replay.end(from, to);
    }

    /** What one rule at one point would have raised from samples that are at hand: quick enough to follow a hand. */
    public static RuleSimulationResult run(RuleBinding binding, List<Sample> samples, Instant from, Instant to) {
        RuleReplay replay = new RuleReplay(List.of(binding));
        replay.begin(
                samples.stream().filter(sample -> !sample.time().isAfter(from)).toList());
        replay.accept(
                samples.stream().filter(sample -> sample.time().isAfter(from)).toList());
        return replay.end(from, to);
    }

    /** The samples that a rule at one point needs, to be replayed many times: the state at the start, and what came after it. */
    public List<Sample> samples(RuleBinding binding, Instant from, Instant to) {
        Set<PointId> points = Set.copyOf(binding.inputs());
        List<Sample> samples = new ArrayList<>(state(points, from));
        samples.addAll(history.samples(points, from, to));
        return samples;
    }

    /** What was known when the period began: a set point that nobody moves sends nothing. */
    private List<Sample> state(Set<PointId> points, Instant from) {
        return history.at(points, from).stream()
                .filter(sample -> sample.quality().isLive())
                .map(sample -> new Sample(sample.point(), from, sample.value(), sample.quality()))
                .toList();
    }

    private static Duration slice(int points) {
        Duration slice = Duration.ofMinutes(HELD / Math.max(1, points));
        return slice.compareTo(SHORTEST) < 0 ? SHORTEST : slice.compareTo(LONGEST) > 0 ? LONGEST : slice;
    }

    private static double part(Instant from, Instant now, Instant to) {
        return Duration.between(from, now).toMillis()
                / (double) Math.max(1, Duration.between(from, to).toMillis());
    }
}
