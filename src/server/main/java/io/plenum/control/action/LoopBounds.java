package io.plenum.control.action;

import io.plenum.command.GrantedLimits;
import io.plenum.command.WritePolicy;
import io.plenum.control.LoopSubject;
import io.plenum.control.LoopTarget;
import io.plenum.control.LoopUnits;
import io.plenum.control.input.UsageHours;
import io.plenum.control.loop.LoopKind;
import io.plenum.control.loop.LoopSetting;
import io.plenum.point.Point;
import io.plenum.recommendation.estimate.Proposal;
import io.plenum.recommendation.estimate.SettingChange;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** The setting of a loop that carries out a recommendation, with the guard rails as usual. */
final class LoopBounds {

    /** Whose bounds are values that they write. */
    private static final Set<LoopKind> OF_SET_POINTS = EnumSet.of(
            LoopKind.STATIC_PRESSURE_RESET,
            LoopKind.SUPPLY_TEMPERATURE_RESET,
            LoopKind.HOT_WATER_RESET,
            LoopKind.CHILLED_WATER_RESET,
            LoopKind.NIGHT_SETBACK,
            LoopKind.COOLING_BAND);

    private static final int QUARTERS = 4;
    private static final int SECONDS = 3600;

    private LoopBounds() {}

    /** A set point moves between what was found and what is recommended, as far as is opened. */
    static LoopSetting of(LoopSubject subject, Proposal proposal, List<SettingChange> changes, WritePolicy policy) {
        LoopSetting usual = LoopSetting.of(subject.kind());
        double low = usual.low();
        double high = usual.high();
        if (subject.kind().resets()) {
            low = values(subject.main(), changes).min().orElse(low);
            high = values(subject.main(), changes).max().orElse(high);
        } else if (subject.kind() == LoopKind.NIGHT_SETBACK) {
            Double night = to(changes, "night-set-point");
            low = night == null ? low : ofLoops(subject.main(), night);
        } else if (subject.kind() == LoopKind.COOLING_BAND) {
            Double day = to(changes, "cooling-set-point");
            high = day == null ? high : ofLoops(subject.main(), day);
        }
        if (subject.kind() == LoopKind.HOT_WATER_RESET || !(low < high)) {
            // Recommended is a line over the weather, of which the change names one end.
            low = usual.low();
            high = Math.max(high, usual.high());
        }
        LoopSetting wanted = new LoopSetting(low, high, usual.rails(), hours(subject.kind(), proposal, usual));
        return OF_SET_POINTS.contains(subject.kind()) ? opened(wanted, subject, policy) : wanted;
    }

    private static LoopSetting opened(LoopSetting wanted, LoopSubject subject, WritePolicy policy) {
        double low = wanted.low();
        double high = wanted.high();
        for (LoopTarget target : subject.targets()) {
            GrantedLimits limits = policy.limits(target.point().id());
            Double least = limits == null ? null : limits.low();
            Double most = limits == null ? null : limits.high();
            low = least == null ? low : Math.max(low, ofLoops(target.point(), least));
            high = most == null ? high : Math.min(high, ofLoops(target.point(), most));
        }
        return new LoopSetting(low, high, wanted.rails(), wanted.hours());
    }

    /** When people are there, as the recommendation has learnt it. */
    private static UsageHours hours(LoopKind kind, Proposal proposal, LoopSetting usual) {
        if (!kind.followsPeople()) {
            return usual.hours();
        }
        LocalTime from = time(
                proposal.numbers().get("people from, h"), false, usual.hours().from());
        Double until = to(proposal.changes(), "schedule.end");
        LocalTime to = time(
                until == null ? proposal.numbers().get("people until, h") : until,
                true,
                usual.hours().to());
        Double last = to(proposal.changes(), "schedule.days");
        Set<DayOfWeek> days = last == null || last < 1 || last > 7
                ? usual.hours().days()
                : EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.of(last.intValue()));
        return from.isBefore(to) ? new UsageHours(from, to, days) : usual.hours();
    }

    /** The quarter of an hour before, or the one after. */
    private static LocalTime time(@Nullable Double hour, boolean up, LocalTime otherwise) {
        if (hour == null || !(hour >= 0 && hour <= 24)) {
            return otherwise;
        }
        double quarters = up ? Math.ceil(hour * QUARTERS) : Math.floor(hour * QUARTERS);
        long seconds = Math.round(quarters / QUARTERS * SECONDS);
        return LocalTime.ofSecondOfDay(Math.min(seconds, 24 * SECONDS - 60));
    }

    private static @Nullable Double to(List<SettingChange> changes, String what) {
        for (SettingChange change : changes) {
            if (change.what().equals(what) && change.to() != null) {
                return change.to();
            }
        }
        return null;
    }

    private static DoubleStream values(Point point, List<SettingChange> changes) {
        return changes.stream()
                .flatMapToDouble(change -> {
                    Double from = change.from();
                    Double to = change.to();
                    return DoubleStream.of(from == null ? Double.NaN : from, to == null ? Double.NaN : to);
                })
                .filter(Double::isFinite)
                .map(value -> ofLoops(point, value));
    }

    private static double ofLoops(Point point, double value) {
        return point.unit().convert(value, LoopUnits.of(point));
    }
}
