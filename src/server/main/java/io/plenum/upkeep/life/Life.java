package io.plenum.upkeep.life;

import io.plenum.upkeep.ConditionDay;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The time of equipment from one replacement or cleaning to the next.
 *
 * @param start its first day
 * @param fresh true where a replacement began it; false where only the record begins there, and its age is not known
 * @param days its figures, in order
 */
public record Life(LocalDate start, boolean fresh, List<ConditionDay> days) {

    public Life {
        days = List.copyOf(days);
    }

    /** Days from its start. */
    public double age(LocalDate day) {
        return ChronoUnit.DAYS.between(start, day);
    }
}
