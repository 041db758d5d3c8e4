package io.plenum.energy;

import io.plenum.site.Site;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What actions at a building are proven to save by its main meters. */
@FunctionalInterface
public interface ProvenSavings {

    /**
     * An action and what it saves at the mains of a kind of energy.
     *
     * @param recommendation id of the recommendation that was carried out
     * @param perDay kWh, as the mean of the days that were judged; negative where more is used
     * @param since the first local date that was judged
     * @param days on which it was in force; null where it has been on every day since
     */
    record ProvenSaving(
            long recommendation,
            EnergyKind kind,
            double perDay,
            LocalDate since,
            @Nullable Set<LocalDate> days) {

        /** kWh of a day. */
        public double of(LocalDate day) {
            return day.isBefore(since) || days != null && !days.contains(day) ? 0 : perDay;
        }
    }

    /**
     * Only what is proven, each meter once.
     *
     * @throws org.springframework.dao.DataAccessException while the database is away
     */
    List<ProvenSaving> of(Site site);
}
