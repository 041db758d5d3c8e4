package io.plenum.alarm.performance;

import io.plenum.alarm.Priority;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A figure beside its target, both in the target's unit.
 *
 * @param value null where there was nothing, or too little, to measure
 */
public record KpiResult(AlarmKpi target, @Nullable Double value, double limit) {

    /** Shares of fewer alarms than this say nothing: each of them is among the ten most frequent. */
    private static final int FEW = 20;

    public boolean within() {
        return value == null || value <= limit;
    }

    /** One for each target that is measured, in the order of the targets. */
    public static List<KpiResult> of(Performance found, Map<AlarmKpi, Double> targets) {
        List<KpiResult> figures = new ArrayList<>();
        for (AlarmKpi target : AlarmKpi.values()) {
            if (target != AlarmKpi.OPERATORS) {
                figures.add(new KpiResult(target, value(found, target), Objects.requireNonNull(targets.get(target))));
            }
        }
        return figures;
    }

    private static @Nullable Double value(Performance found, AlarmKpi target) {
        return switch (target) {
            case OPERATORS -> null;
            case PER_HOUR -> found.perHour();
            case WORST_TEN_MINUTES -> found.worst();
            case FLOOD_SHARE -> found.floodShare() * 100;
            case CHATTERING -> (double) found.chattering().size();
            case STALE -> (double) found.stale().size();
            case TOP_TEN_SHARE -> found.alarms() < FEW ? null : found.topTenShare() * 100;
            case URGENT_SHARE -> found.alarms() < FEW ? null : found.share(Priority.URGENT) * 100;
            case HIGH_SHARE -> found.alarms() < FEW ? null : found.share(Priority.HIGH) * 100;
            case ACKNOWLEDGE_MEDIAN -> minutes(found.median());
            case ACKNOWLEDGE_P90 -> minutes(found.ninth());
        };
    }

    private static @Nullable Double minutes(@Nullable Duration time) {
        return time == null ? null : time.toSeconds() / 60.0;
    }
}
