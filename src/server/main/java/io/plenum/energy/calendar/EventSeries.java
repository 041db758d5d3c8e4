package io.plenum.energy.calendar;

import biweekly.component.VEvent;
import biweekly.parameter.Range;
import biweekly.property.RecurrenceId;
import biweekly.property.Status;
import biweekly.property.Summary;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An event with what was moved or cancelled of its repetitions, as closed days. */
final class EventSeries {

    private static final int LONGEST_NAME = 100;

    private final VEvent event;
    private final List<VEvent> changes;
    private final LocalDate today;

    /** @param changes events of the same identity that replace one occurrence each */
    EventSeries(VEvent event, List<VEvent> changes, LocalDate today) {
        this.event = event;
        this.changes = changes;
        this.today = today;
    }

    /**
     * None where it was cancelled, or repeats in other years only.
     *
     * @param building zone of the building
     * @param own zone that the calendar names for itself, null where it names none
     */
    List<ClosedPeriod> periods(ZoneId building, @Nullable ZoneId own) throws UnusableEventException {
        if (isCancelled(event)) {
            return List.of();
        }
        CalendarClock clock = new CalendarClock(building, false);
        try {
            return periods(clock);
        } catch (UnusableEventException refused) {
            return refused.text().equals("energy.closed.file.whole-days")
                    ? elsewhere(building, own, refused)
                    : refuse(refused);
        }
    }

    /** Whole days of the calendar's own zone, or moments that are midnights here. */
    private List<ClosedPeriod> elsewhere(ZoneId building, @Nullable ZoneId own, UnusableEventException refused)
            throws UnusableEventException {
        List<CalendarClock> clocks = new ArrayList<>(List.of(new CalendarClock(building, true)));
        if (own != null) {
            clocks.add(new CalendarClock(own, false));
        }
        for (CalendarClock clock : clocks) {
            try {
                return periods(clock);
            } catch (UnusableEventException neither) {
                // the next clock may give its days
            }
        }
        return refuse(refused);
    }

    private static List<ClosedPeriod> refuse(UnusableEventException refused) throws UnusableEventException {
        throw refused;
    }

    private List<ClosedPeriod> periods(CalendarClock clock) throws UnusableEventException {
        EventDays days = EventDays.of(event, clock);
        Map<LocalDate, ClosedPeriod> periods = new TreeMap<>();
        for (LocalDate start : new Recurrences(event, clock, days.first(), today).starts()) {
            periods.put(start, period(event, start, days.count()));
        }
        for (VEvent change : changes) {
            change(periods, change, clock);
        }
        return List.copyOf(periods.values());
    }

    private static void change(Map<LocalDate, ClosedPeriod> periods, VEvent change, CalendarClock clock)
            throws UnusableEventException {
        RecurrenceId id = change.getRecurrenceId();
        LocalDate instead = clock.day(id.getValue());
        boolean known = periods.containsKey(instead);
        List<LocalDate> later = id.getRange() == Range.THIS_AND_FUTURE
                ? periods.keySet().stream().filter(day -> day.isAfter(instead)).toList()
                : List.of();
        if (isCancelled(change)) {
            periods.remove(instead);
            later.forEach(periods::remove);
            return;
        }
        EventDays days = EventDays.of(change, clock);
        long shift = ChronoUnit.DAYS.between(instead, days.first());
        if (known) {
            periods.put(instead, period(change, days.first(), days.count()));
        }
        later.forEach(day -> periods.put(day, period(change, day.plusDays(shift), days.count())));
    }

    static boolean isCancelled(VEvent event) {
        Status status = event.getStatus();
        return status != null && status.isCancelled();
    }

    private static ClosedPeriod period(VEvent event, LocalDate first, long days) {
        return new ClosedPeriod(first, first.plusDays(days - 1), name(event));
    }

    private static String name(VEvent event) {
        Summary summary = event.getSummary();
        String name = summary == null || summary.getValue() == null
                ? ""
                : summary.getValue().strip();
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }
}
