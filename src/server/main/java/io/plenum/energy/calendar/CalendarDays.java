package io.plenum.energy.calendar;

import io.plenum.energy.weather.HourlyFile.LineProblem;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Collects the days of a calendar file: those that close the building, and those that a person has to decide on. */
final class CalendarDays {

    private final ZoneId zone;
    private final List<ClosedPeriod> periods = new ArrayList<>();
    private final List<CalendarFile.Apart> apart = new ArrayList<>();

    CalendarDays(ZoneId zone) {
        this.zone = zone;
    }

    void add(CalendarText.Series series, List<LineProblem> problems) {
        try {
            for (ClosedPeriod period : series.days().periods(zone, series.zone())) {
                add(period, series.kind());
            }
        } catch (UnusableEventException refused) {
            problems.add(new LineProblem(series.line(), refused.text(), List.of()));
        }
    }

    private void add(ClosedPeriod period, EventKind kind) {
        boolean known = periods.stream().anyMatch(period::isSameTime);
        if (count() > ClosedCalendar.MOST || known) {
            return;
        }
        if (kind == EventKind.CLOSED) {
            apart.removeIf(other -> other.period().isSameTime(period));
            periods.add(period);
        } else if (apart.stream().noneMatch(other -> other.period().isSameTime(period))) {
            apart.add(new CalendarFile.Apart(period, kind.text()));
        }
    }

    int count() {
        return periods.size() + apart.size();
    }

    List<ClosedPeriod> periods() {
        return periods;
    }

    List<CalendarFile.Apart> apart() {
        return apart;
    }
}
