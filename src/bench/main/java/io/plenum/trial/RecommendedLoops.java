package io.plenum.trial;

import io.plenum.control.input.UsageHours;
import io.plenum.control.loop.GuardRails;
import io.plenum.control.loop.LoopKind;
import io.plenum.control.loop.LoopSetting;
import io.plenum.emulator.aula.control.ControlParameter;
import io.plenum.recommendation.estimate.ProposalEstimate;
import io.plenum.recommendation.estimate.RecommendationKind;
import io.plenum.recommendation.estimate.SettingChange;
import io.plenum.recommendation.estimate.saving.ConfidenceInterval;
import io.plenum.recommendation.estimate.saving.DayWeather;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Loops that carry out what was recommended: with its bounds and hours, and with what it is expected to save. */
record RecommendedLoops(List<ProposalEstimate> told) {

    private static final double OFF = 2; // K, as the preview of an action

    private static final Map<LoopKind, List<RecommendationKind>> CARRIED_OUT = Map.of(
            LoopKind.STATIC_PRESSURE_RESET,
            List.of(RecommendationKind.STATIC_PRESSURE_RESET),
            LoopKind.SUPPLY_TEMPERATURE_RESET,
            List.of(RecommendationKind.SUPPLY_TEMPERATURE_RESET),
            LoopKind.HOT_WATER_RESET,
            List.of(RecommendationKind.HOT_WATER_RESET),
            LoopKind.CHILLED_WATER_RESET,
            List.of(RecommendationKind.CHILLED_WATER_RESET),
            LoopKind.RUN_HOURS,
            List.of(RecommendationKind.AIR_SCHEDULE, RecommendationKind.OPTIMAL_START),
            LoopKind.NIGHT_SETBACK,
            List.of(RecommendationKind.NIGHT_SETBACK),
            LoopKind.COOLING_BAND,
            List.of(RecommendationKind.SET_POINT_BAND),
            LoopKind.HEAT_ON_DEMAND,
            List.of(RecommendationKind.HEATING_LOCKOUT),
            LoopKind.LIGHT_LEVELS,
            List.of(RecommendationKind.LIGHT_OCCUPANCY, RecommendationKind.LIGHT_DAYLIGHT));

    private List<ProposalEstimate> of(LoopKind kind) {
        List<RecommendationKind> wanted = CARRIED_OUT.getOrDefault(kind, List.of());
        return told.stream()
                .filter(one -> wanted.contains(one.proposal().kind()))
                .toList();
    }

    /** kWh that a loop is expected to save over these days; null where nothing of the kind was recommended. */
    @Nullable
    ConfidenceInterval over(LoopKind kind, List<DayWeather> days) {
        List<ProposalEstimate> own = of(kind);
        return own.isEmpty()
                ? null
                : over(kind, own, days, 0).reaching(over(kind, own, days, -OFF)).reaching(over(kind, own, days, OFF));
    }

    private static ConfidenceInterval over(
            LoopKind kind, List<ProposalEstimate> own, List<DayWeather> days, double off) {
        double[] shares = days.stream()
                .mapToDouble(day -> kind.shareOfDay(day.temperature() + off))
                .toArray();
        // What two recommendations have a loop do is one and the same.
        return own.stream()
                .filter(one -> !one.byLoop().isEmpty())
                .findFirst()
                .map(one -> one.byLoop().values().stream())
                .orElseGet(() -> own.stream().flatMap(one -> one.effects().values().stream()))
                .map(effect -> effect.daily().over(days, shares))
                .reduce(ConfidenceInterval.NONE, ConfidenceInterval::plus);
    }

    /** That carry out something that somebody could have approved. */
    Set<LoopKind> kinds() {
        Set<LoopKind> kinds = EnumSet.noneOf(LoopKind.class);
        for (LoopKind kind : LoopKind.values()) {
            if (!of(kind).isEmpty()) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    LoopSetting setting(LoopKind kind) {
        LoopSetting usual = LoopSetting.of(kind);
        // Supply air is never colder than it was found: colder air is less of it.
        double found = kind == LoopKind.SUPPLY_TEMPERATURE_RESET
                ? ControlParameter.SUPPLY_SET_POINT.preset(false)
                : usual.low();
        double low = to(kind, "supply-reset.low", found);
        double high = to(kind, "supply-reset.high", to(kind, "cooling-set-point", usual.high()));
        return new LoopSetting(low, high, GuardRails.STANDARD, hours());
    }

    private UsageHours hours() {
        double end = to(LoopKind.RUN_HOURS, "schedule.end", 19);
        double days = to(LoopKind.RUN_HOURS, "schedule.days", 5);
        return new UsageHours(
                UsageHours.USUAL.from(),
                LocalTime.ofSecondOfDay(Math.round(end * 3600)),
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.of((int) days)));
    }

    private double to(LoopKind kind, String what, double otherwise) {
        return of(kind).stream()
                .flatMap(one -> one.proposal().changes().stream())
                .filter(change -> change.what().equals(what))
                .map(SettingChange::to)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(otherwise);
    }
}
