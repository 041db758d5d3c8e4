package io.plenum.trial;

import io.plenum.advice.estimate.saving.DayWeather;
import io.plenum.emulator.aula.AulaHouse;
import io.plenum.site.BuildingModel;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of the year: weeks of history, then the change, two days for the walls to settle, then the weeks that count. Every run of a house
 * has the same seed, so the same weather and people.
 *
 * @param start midnight in the building's zone
 * @param runIn days before anything is kept
 * @param history days as found that recommendations are computed from
 * @param counted days whose books are compared
 */
record Season(String name, Instant start, int runIn, int history, int settling, int counted) {

    /** Four weeks of history and two that count, three times. */
    static List<Season> year() {
        return List.of(
                new Season("winter", Instant.parse("2026-01-04T23:00:00Z"), 3, 28, 2, 14),
                new Season("spring", Instant.parse("2026-03-29T22:00:00Z"), 3, 28, 2, 14),
                new Season("summer", Instant.parse("2026-06-28T22:00:00Z"), 3, 28, 2, 14));
    }

    HouseRecord record(BuildingModel model, Found found, boolean guideline36) {
        AulaHouse house = found.house(start.minus(Duration.ofDays(runIn)), guideline36);
        house.runTo(start);
        return HouseRecord.of(house, model, history);
    }

    /** The counted weeks with something done at the end of the history. */
    Books after(Found found, Deed deed) {
        Instant change = start.plus(Duration.ofDays(history));
        AulaHouse house = found.house(change.minus(Duration.ofDays(runIn + 1)), false);
        house.runTo(change);
        deed.in(house);
        house.runTo(change.plus(Duration.ofDays(settling)));
        return Books.of(house, counted);
    }

    List<DayWeather> days(Books books) {
        LocalDate first = start.plus(Duration.ofDays(history + settling))
                .atZone(AulaHouse.ZONE)
                .toLocalDate();
        List<DayWeather> days = new ArrayList<>();
        for (double temperature : books.temperatures()) {
            days.add(new DayWeather(first.plusDays(days.size()), temperature));
        }
        return days;
    }
}
