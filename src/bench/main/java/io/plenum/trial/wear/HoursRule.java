package io.plenum.trial.wear;

import io.plenum.upkeep.ConditionDay;
import io.plenum.upkeep.ConditionKind;
import java.time.LocalDate;
import java.util.List;

/** The rule of thumb that a prediction has to beat: after the usual hours since the last service, at the pace of the last weeks. */
final class HoursRule {

    private static final int RECENT_DAYS = 60;
    private static final double LONGEST = 36_500;

    private HoursRule() {}

    /** @param days at least one, since the last service */
    static LocalDate passage(ConditionKind kind, LocalDate start, List<ConditionDay> days) {
        ConditionDay last = days.getLast();
        ConditionDay recent = days.get(Math.max(0, days.size() - RECENT_DAYS));
        double age = last.day().toEpochDay() - start.toEpochDay();
        double used = last.hours() - days.getFirst().hours();
        double span = Math.max(1, last.day().toEpochDay() - recent.day().toEpochDay());
        double pace = (last.hours() - recent.hours()) / span;
        double left = used > 0 && pace > 0 && age > 0
                ? (used / age * kind.typicalDays() - used) / pace
                : kind.typicalDays() - age;
        return last.day().plusDays(Math.round(Math.clamp(left, 0, LONGEST)));
    }
}
