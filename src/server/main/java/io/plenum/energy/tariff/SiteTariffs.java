package io.plenum.energy.tariff;

import io.plenum.energy.EnergyKind;
import io.plenum.energy.SitePrices;
import io.plenum.site.Site;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** What energy costs and emits at a site, at any time by the version that held then. */
public final class SiteTariffs implements SitePrices {

    private static final int HOURS = 168;

    private final Site site;
    private final TariffHistory history;
    private final Function<EnergyKind, NavigableMap<Instant, CarbonHour>> carbon;
    private final Clock clock;

    SiteTariffs(
            Site site,
            TariffHistory history,
            Function<EnergyKind, NavigableMap<Instant, CarbonHour>> carbon,
            Clock clock) {
        this.site = site;
        this.history = history;
        this.carbon = carbon;
        this.clock = clock;
    }

    public TariffHistory history() {
        return history;
    }

    /** The zone in which hours of tariffs are meant. */
    public ZoneId zone() {
        return site.zone();
    }

    public LocalDate today() {
        return day(clock.instant());
    }

    private LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, site.zone());
    }

    /** What holds today. */
    public TariffBook book() {
        return history.at(today());
    }

    /** What held, or will hold, at an instant. */
    public TariffBook book(Instant time) {
        return history.at(day(time));
    }

    /** Whether anything of a period rests on assumptions, because nobody has entered what held then. */
    public boolean isAssumed(Instant from) {
        return history.isAssumed(day(from));
    }

    /** Whether the highest quarters of an hour cost anything at any time. */
    public boolean chargesDemand() {
        return book().demandCharge() != 0
                || history.versions().stream()
                        .anyMatch(version -> version.book().demandCharge() != 0)
                || history.assumed().demandCharge() != 0;
    }

    @Override
    public double price(EnergyKind kind, Instant time) {
        return book(time).tariff(kind).price(LocalDateTime.ofInstant(time, site.zone()));
    }

    /** Money for each kWh, of water for each m³, over the hour from an instant on. */
    public double hourPrice(EnergyKind kind, Instant start) {
        return book(start).tariff(kind).hourPrice(start, site.zone());
    }

    /** A week from each month of the year, all hours alike. */
    @Override
    public double averagePrice(EnergyKind kind) {
        Tariff tariff = book().tariff(kind);
        if (tariff.periods().isEmpty()) {
            return tariff.base();
        }
        double sum = 0;
        for (int month = 1; month <= 12; month++) {
            LocalDateTime start = LocalDate.of(2026, month, 1)
                    .with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY))
                    .atStartOfDay();
            for (int half = 0; half < 2 * HOURS; half++) {
                sum += tariff.price(start.plusMinutes(30L * half));
            }
        }
        return sum / (12 * 2 * HOURS);
    }

    @Override
    public double feedIn(Instant time) {
        return book(time).feedIn();
    }

    @Override
    public double demandCharge() {
        return book().demandCharge();
    }

    @Override
    public double carbonAverage(EnergyKind kind, Instant time) {
        CarbonHour hour = hour(kind, time);
        return hour == null ? book(time).tariff(kind).carbonAverage() : hour.average();
    }

    @Override
    public double carbonMarginal(EnergyKind kind, Instant time) {
        CarbonHour hour = hour(kind, time);
        Double marginal = hour == null ? null : hour.marginal();
        return marginal == null ? book(time).tariff(kind).marginal() : marginal;
    }

    private @Nullable CarbonHour hour(EnergyKind kind, Instant time) {
        return carbon(kind).get(time.truncatedTo(ChronoUnit.HOURS));
    }

    /** Hourly emissions that are known; none while the database is away and they were never read. */
    public NavigableMap<Instant, CarbonHour> carbon(EnergyKind kind) {
        try {
            return carbon.apply(kind);
        } catch (DataAccessException away) {
            return Collections.emptyNavigableMap();
        }
    }

    @Override
    public String currency() {
        return history.currency();
    }
}
