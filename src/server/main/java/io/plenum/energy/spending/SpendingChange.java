package io.plenum.energy.spending;

import io.plenum.energy.EnergyKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What changed from one period to another, by whole days.
 *
 * @param to before this local date; a period that runs is compared by its days that are over
 * @param baseTo before this local date
 * @param days of the period that are compared, of {@code baseDays} of the other; 0 where none is over
 * @param actions how many verified actions were in force
 */
public record SpendingChange(
        CalendarPeriod period,
        LocalDate to,
        CalendarPeriod base,
        LocalDate baseTo,
        int days,
        int baseDays,
        int actions,
        String currency,
        List<KindChange> kinds) {

    /** What a period is compared with. */
    public enum With {
        PREVIOUS,
        /** Of a day the same day of the week before. */
        WEEK,
        YEAR
    }

    public @Nullable KindChange of(EnergyKind kind) {
        return kinds.stream().filter(one -> one.kind() == kind).findFirst().orElse(null);
    }

    /** All that is bought together, cause by cause; amounts mean nothing, since kinds do not add up. */
    public List<ChangePart> total() {
        Map<ChangePart.Cause, ChangePart> sums = new EnumMap<>(ChangePart.Cause.class);
        bought().forEach(kind ->
                kind.parts().forEach(part -> sums.merge(part.cause(), part, (one, other) -> one.plus(other))));
        return new ArrayList<>(sums.values());
    }

    /** Kinds that cost something. */
    public List<KindChange> bought() {
        return kinds.stream().filter(KindChange::bought).toList();
    }
}
