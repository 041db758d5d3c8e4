package io.plenum.notify.rota;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who is on call when.
 *
 * @param id 0 for one that is not stored yet
 * @param zone in which its hours are meant
 * @param shifts they may overlap: then several are on call
 * @param holidays count as Sundays; day to name
 */
public record Rota(long id, String name, ZoneId zone, List<Shift> shifts, Map<LocalDate, String> holidays) {

    private static final int DAYS_OF_A_WEEK = 7;

    /**
     * DailyWindow of the week.
     *
     * @param days on which it begins
     * @param ends not after its start: on the next day; equal: a whole day
     * @param since the day on which the first of the members began; each is on call for a week, in turn
     * @param members ids of recipients
     */
    public record Shift(Set<DayOfWeek> days, LocalTime starts, LocalTime ends, LocalDate since, List<Long> members) {

        /** @param day on which the shift began */
        long member(LocalDate day) {
            long week = Math.floorDiv(ChronoUnit.DAYS.between(since, day), DAYS_OF_A_WEEK);
            return members.get(Math.floorMod(week, members.size()));
        }
    }

    /** Ids of those whose hours it is, in the order of the shifts; nobody in a gap of the rota. */
    public List<Long> onCall(Instant now) {
        ZonedDateTime here = now.atZone(zone);
        Set<Long> found = new LinkedHashSet<>();
        for (Shift shift : shifts) {
            if (!shift.members().isEmpty()) {
                onCall(shift, here, found);
            }
        }
        return List.copyOf(found);
    }

    private void onCall(Shift shift, ZonedDateTime here, Set<Long> found) {
        LocalDate today = here.toLocalDate();
        LocalTime time = here.toLocalTime();
        boolean overnight = !shift.ends().isAfter(shift.starts());
        if (counts(shift, today) && !time.isBefore(shift.starts()) && (overnight || time.isBefore(shift.ends()))) {
            found.add(shift.member(today));
        }
        if (overnight && counts(shift, today.minusDays(1)) && time.isBefore(shift.ends())) {
            found.add(shift.member(today.minusDays(1)));
        }
    }

    private boolean counts(Shift shift, LocalDate day) {
        return shift.days().contains(holidays.containsKey(day) ? DayOfWeek.SUNDAY : day.getDayOfWeek());
    }
}
