package io.plenum.energy.tariff;

import io.plenum.access.Audit;
import io.plenum.access.CurrentUser;
import io.plenum.database.AfterCommit;
import io.plenum.energy.EnergyKind;
import io.plenum.energy.EnergyPrices;
import io.plenum.energy.EnergySettings;
import io.plenum.site.SiteModels;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tariffs in force: what was entered, else the settings. While the database is away the last known ones hold. */
@Service
public class Tariffs implements EnergyPrices {

    private static final int HOURS = 168;

    private final TariffStore store;
    private final CarbonStore carbon;
    private final SiteModels models;
    private final Audit audit;
    private final CurrentUser user;
    private final Clock clock;
    private final TariffBook assumed;
    private volatile @Nullable TariffBook known;
    private volatile boolean read;

    Tariffs(
            TariffStore store,
            CarbonStore carbon,
            EnergySettings settings,
            SiteModels models,
            Audit audit,
            CurrentUser user,
            Clock clock) {
        this.store = store;
        this.carbon = carbon;
        this.models = models;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
        this.assumed = TariffBook.of(settings);
    }

    /** What is reckoned with. */
    public TariffBook book() {
        if (!read) {
            try {
                known = store.read();
                read = true;
            } catch (DataAccessException away) {
                return assumed;
            }
        }
        TariffBook entered = known;
        return entered == null ? assumed : entered;
    }

    /** Whether nobody has entered tariffs yet, so that the book is an assumption. */
    public boolean isAssumed() {
        book();
        return known == null;
    }

    /**
     * Replaces the tariffs.
     *
     * @throws io.plenum.web.RequestProblem naming what makes no sense
     */
    @Transactional
    public void save(TariffBook book) {
        book.check();
        TariffBook before = known;
        store.write(book, clock.instant(), user.name());
        audit.changed("tariffs changed", "tariffs", "energy", before, book);
        AfterCommit.run(() -> {
            known = book;
            read = true;
        });
    }

    /** Takes hourly emissions over; each must be there once. */
    @Transactional
    public void save(EnergyKind kind, List<CarbonHour> hours) {
        carbon.write(kind, hours);
        audit.record("carbon factors imported", kind + ": " + hours.size() + " hours");
    }

    /** Hourly emissions that are known. */
    public NavigableMap<Instant, CarbonHour> carbon(EnergyKind kind) {
        return carbon.of(kind);
    }

    /** The zone in which hours of tariffs are meant. */
    public ZoneId zone() {
        return models.current().zone();
    }

    @Override
    public double price(EnergyKind kind, Instant time) {
        return book().tariff(kind).price(LocalDateTime.ofInstant(time, zone()));
    }

    /** Money for each kWh, of water for each m³, over the hour from an instant on. */
    public double hourPrice(EnergyKind kind, Instant start) {
        return book().tariff(kind).hourPrice(start, zone());
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
        return book().feedIn();
    }

    @Override
    public double demandCharge() {
        return book().demandCharge();
    }

    @Override
    public double carbonAverage(EnergyKind kind, Instant time) {
        CarbonHour hour = hour(kind, time);
        return hour == null ? book().tariff(kind).carbonAverage() : hour.average();
    }

    @Override
    public double carbonMarginal(EnergyKind kind, Instant time) {
        CarbonHour hour = hour(kind, time);
        Double marginal = hour == null ? null : hour.marginal();
        return marginal == null ? book().tariff(kind).marginal() : marginal;
    }

    private @Nullable CarbonHour hour(EnergyKind kind, Instant time) {
        try {
            return carbon.of(kind).get(time.truncatedTo(ChronoUnit.HOURS));
        } catch (DataAccessException away) {
            return null;
        }
    }

    @Override
    public String currency() {
        return book().currency();
    }
}
