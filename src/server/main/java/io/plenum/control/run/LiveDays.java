package io.plenum.control.run;

import io.plenum.control.run.LoopStore.DaySteps;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Days on which loops wrote what they were to. May throw Spring's {@code DataAccessException}. */
@Service
public class LiveDays {

    /** Of the time in which its machine ran a loop must have written for so much of a day that counts. */
    static final double THROUGHOUT = 0.9;

    /** One is kept each five minutes at least: with fewer nobody knows what was in between. */
    private static final int LEAST_STEPS = 230;

    private final LoopStore store;

    LiveDays(LoopStore store) {
        this.store = store;
    }

    /**
     * Local days on which all of them wrote for as long as their machines ran; a machine may have stood all day, but each must have been
     * stepped throughout.
     */
    public Set<LocalDate> of(List<UUID> loops, ZoneId zone) {
        Set<LocalDate> days = new TreeSet<>();
        boolean first = true;
        for (UUID loop : loops) {
            Set<LocalDate> own = of(store.days(loop, zone));
            if (first) {
                days.addAll(own);
            } else {
                days.retainAll(own);
            }
            first = false;
        }
        return days;
    }

    private static Set<LocalDate> of(Map<LocalDate, DaySteps> steps) {
        Set<LocalDate> days = new TreeSet<>();
        steps.forEach((day, own) -> {
            if (own.all() >= LEAST_STEPS && own.live() >= THROUGHOUT * own.running()) {
                days.add(day);
            }
        });
        return days;
    }
}
