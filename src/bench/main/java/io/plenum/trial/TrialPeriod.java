package io.plenum.trial;

import io.plenum.emulator.aula.AulaHouse;
import io.plenum.recommendation.estimate.saving.DayWeather;
import io.plenum.site.BuildingModel;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of the year: weeks of history, then the change, two days for the walls to settle, then the weeks that count. Every run of a building
 * has the same seed, so the same weather and people.
 *
 * @param start midnight in the building's zone
 * @param runIn days before anything is kept
 * @param history days as found that recommendations are computed from
 * @param counted days whose energy is compared
 */
public record TrialPeriod(String name, Instant start, int runIn, int history, int settling, int counted) {

    /** Four weeks of history and two that count, three times. */
    public static List<TrialPeriod> year() {
        return List.of(
                new TrialPeriod("winter", Instant.parse("2026-01-04T23:00:00Z"), 3, 28, 2, 14),
                new TrialPeriod("spring", Instant.parse("2026-03-29T22:00:00Z"), 3, 28, 2, 14),
                new TrialPeriod("summer", Instant.parse("2026-06-28T22:00:00Z"), 3, 28, 2, 14));
    }

    public RecordedMeans record(BuildingModel model, BuildingVariant variant, boolean guideline36) {
        AulaHouse building = variant.building(start.minus(Duration.ofDays(runIn)), guideline36);
        building.runTo(start);
        return RecordedMeans.of(building, model, history);
    }

    /** The counted weeks with something done at the end of the history. */
    EnergyLedger after(BuildingVariant variant, AppliedChange change) {
        Instant begin = start.plus(Duration.ofDays(history));
        AulaHouse building = variant.building(begin.minus(Duration.ofDays(runIn + 1)), false);
        building.runTo(begin);
        change.in(building);
        building.runTo(begin.plus(Duration.ofDays(settling)));
        return EnergyLedger.of(building, counted);
    }

    /** In the building's zone. */
    LocalDate firstDayAfterHistory() {
        return LocalDate.ofInstant(start.plus(Duration.ofDays(history)), AulaHouse.ZONE);
    }

    List<DayWeather> days(EnergyLedger energy) {
        LocalDate first = start.plus(Duration.ofDays(history + settling))
                .atZone(AulaHouse.ZONE)
                .toLocalDate();
        List<DayWeather> days = new ArrayList<>();
        for (double temperature : energy.temperatures()) {
            days.add(new DayWeather(first.plusDays(days.size()), temperature));
        }
        return days;
    }
}
