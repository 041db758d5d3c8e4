package io.plenum.schedule.run;

import io.plenum.schedule.plan.LeadTime;
import io.plenum.schedule.plan.OptimumStart;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Optimum start by the slope that the building has shown: of each past start {@code |target − T0| / min(Δt, longest)}, T0 being the temperature
 * at the start and Δt the time until the target was reached; the mean of the last starts in the same direction. On the day it begins
 * {@code |target − T| / slope} before people come, T being the temperature at the earliest time at which it may begin; never earlier than that.
 */
final class LearntLead implements LeadTime.Source {

    /** So many starts at least; fewer are chance. */
    static final int FEWEST = 3;
    /** The last ones: the season changes. */
    static final int MOST = 10;

    private static final double MINUTES = 60;

    private final OptimumStart settings;
    private final List<LearntStart> starts;
    private final Function<Instant, @Nullable Double> temperature;
    private final Instant now;

    /**
     * What a past start has shown.
     *
     * @param from temperature at the start
     * @param took until the target was reached, at most the longest lead
     */
    record LearntStart(double from, double target, Duration took) {

        /** Kelvins an hour. */
        double slope() {
            return Math.abs(target - from) / (Math.max(1, took.toMinutes()) / MINUTES);
        }
    }

    /**
     * @param starts the latest first
     * @param temperature of the sensor at a time of the past; null where nothing is known
     */
    LearntLead(
            OptimumStart settings,
            List<LearntStart> starts,
            Function<Instant, @Nullable Double> temperature,
            Instant now) {
        this.settings = settings;
        this.starts = starts;
        this.temperature = temperature;
        this.now = now;
    }

    @Override
    public LeadTime of(Instant start, double value) {
        double target = settings.target() == null ? value : settings.target();
        Instant decided = start.minus(settings.longestLead());
        boolean estimated = decided.isAfter(now);
        Double known = estimated ? null : temperature.apply(decided);
        double from;
        if (known != null) {
            from = known;
        } else {
            OptionalDouble usual =
                    starts.stream().mapToDouble(LearntStart::from).average();
            if (!estimated || usual.isEmpty()) {
                return fixed(estimated);
            }
            from = usual.getAsDouble();
        }
        if (from == target) {
            return new LeadTime(Duration.ZERO, starts.size(), estimated);
        }
        List<LearntStart> alike = starts.stream()
                .filter(one -> (one.target() > one.from()) == (target > from))
                .limit(MOST)
                .toList();
        if (alike.size() < FEWEST) {
            return fixed(estimated);
        }
        double slope = alike.stream().mapToDouble(LearntStart::slope).average().orElseThrow();
        long minutes = Math.round(Math.min(settings.longest(), Math.abs(target - from) / slope * MINUTES));
        return new LeadTime(Duration.ofMinutes(minutes), alike.size(), estimated);
    }

    private LeadTime fixed(boolean estimated) {
        return new LeadTime(Duration.ofMinutes(settings.fixed()), 0, estimated);
    }
}
