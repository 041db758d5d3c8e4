package io.plenum.upkeep.plan;

import io.plenum.energy.ClosedDays;
import io.plenum.site.Site;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The next days on which a building is without people: weekends, and the days that it is closed. */
@Component
public class QuietDays {

    private static final int AHEAD = 60;

    private final ClosedDays closed;

    QuietDays(ClosedDays closed) {
        this.closed = closed;
    }

    /** @param from the first day that may be one */
    public List<LocalDate> next(Site site, LocalDate from, int count) {
        Set<LocalDate> days = closed.days(site);
        return Stream.iterate(from, day -> day.plusDays(1))
                .limit(AHEAD)
                .filter(day -> day.getDayOfWeek() == DayOfWeek.SATURDAY
                        || day.getDayOfWeek() == DayOfWeek.SUNDAY
                        || days.contains(day))
                .limit(count)
                .toList();
    }
}
