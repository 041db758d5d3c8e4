package io.plenum.energy.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** What time the page speaks of; days are the building's. */
enum EnergyPeriod {
    TODAY,
    WEEK,
    FORTNIGHT,
    MONTH,
    LAST_MONTH,
    YEAR;

    Instant from(LocalDate today, ZoneId zone) {
        LocalDate first =
                switch (this) {
                    case TODAY -> today;
                    case WEEK -> today.minusDays(6);
                    case FORTNIGHT -> today.minusDays(13);
                    case MONTH -> today.withDayOfMonth(1);
                    case LAST_MONTH -> today.withDayOfMonth(1).minusMonths(1);
                    case YEAR -> today.minusYears(1).plusDays(1);
                };
        return first.atStartOfDay(zone).toInstant();
    }

    Instant to(LocalDate today, ZoneId zone, Instant now) {
        return this == LAST_MONTH ? today.withDayOfMonth(1).atStartOfDay(zone).toInstant() : now;
    }
}
