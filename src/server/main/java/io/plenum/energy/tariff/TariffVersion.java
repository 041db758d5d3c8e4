package io.plenum.energy.tariff;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Tariffs from a day on.
 *
 * @param since the site's local date from whose midnight on they hold, until the next version; {@link #EVER} for what has held ever since
 * @param changed when they were entered
 * @param changedBy who entered them
 */
public record TariffVersion(LocalDate since, TariffBook book, Instant changed, String changedBy) {

    /** A day before all that can be billed. */
    public static final LocalDate EVER = LocalDate.of(1900, 1, 1);

    /** The furthest that tariffs are entered ahead. */
    public static final LocalDate LAST = LocalDate.of(2100, 12, 31);
}
