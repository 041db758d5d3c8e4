package io.plenum.energy.tariff;

import io.plenum.access.CurrentUser;
import io.plenum.audit.Audit;
import io.plenum.database.AfterCommit;
import io.plenum.energy.EnergyKind;
import io.plenum.energy.EnergyPrices;
import io.plenum.energy.EnergySettings;
import io.plenum.site.Site;
import io.plenum.web.RequestProblem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tariffs of the sites: what was entered, from its day on; before that the settings. While the database is away the last known ones
 * hold.
 */
@Service
public class Tariffs implements EnergyPrices {

    private final TariffStore store;
    private final CarbonStore carbon;
    private final Audit audit;
    private final CurrentUser user;
    private final Clock clock;
    private final TariffBook assumed;
    private final Map<String, List<TariffVersion>> known = new ConcurrentHashMap<>();

    Tariffs(
            TariffStore store,
            CarbonStore carbon,
            EnergySettings settings,
            Audit audit,
            CurrentUser user,
            Clock clock) {
        this.store = store;
        this.carbon = carbon;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
        this.assumed = TariffBook.of(settings);
    }

    @Override
    public SiteTariffs of(Site site) {
        return new SiteTariffs(
                site, new TariffHistory(versions(site), assumed), kind -> carbon.of(site.key(), kind), clock);
    }

    private List<TariffVersion> versions(Site site) {
        try {
            return known.computeIfAbsent(site.key(), store::read);
        } catch (DataAccessException away) {
            return List.of();
        }
    }

    /**
     * Lets tariffs hold from a day on, until the version that follows; what was entered for the same day before is replaced. What is over
     * was billed by what held then: it is computed anew only where that is meant.
     *
     * @param since local date of the site; today where nothing else is meant
     * @param correcting whether costs of days that are over may change
     * @throws RequestProblem naming what makes no sense, or {@code from} for a day that is over without {@code correcting}
     */
    @Transactional
    public void save(Site site, TariffBook book, LocalDate since, boolean correcting) {
        book.check();
        checkDay(site, since, correcting);
        List<TariffVersion> before = store.read(site.key());
        checkCurrency(book, since, before);
        TariffVersion replaced = replaced(before, since);
        store.write(site.key(), since, book, clock.instant(), user.name());
        audit.changed(
                what(site, since, "tariffs changed", "tariffs corrected for the past"),
                "tariffs",
                site.key() + " from " + since,
                replaced == null ? null : replaced.book(),
                book);
        AfterCommit.run(() -> known.remove(site.key()));
    }

    /**
     * Takes a version back: the one before it holds on.
     *
     * @param correcting whether costs of days that are over may change
     */
    @Transactional
    public void remove(Site site, LocalDate since, boolean correcting) {
        checkDay(site, since, correcting);
        TariffVersion gone = replaced(store.read(site.key()), since);
        if (gone == null || !store.remove(site.key(), since)) {
            throw RequestProblem.notFound(since.toString());
        }
        audit.changed(
                what(site, since, "tariffs removed", "tariffs removed for the past"),
                "tariffs",
                site.key() + " from " + since,
                gone.book(),
                null);
        AfterCommit.run(() -> known.remove(site.key()));
    }

    private static @Nullable TariffVersion replaced(List<TariffVersion> before, LocalDate since) {
        return before.stream()
                .filter(version -> version.since().equals(since))
                .findFirst()
                .orElse(null);
    }

    private String what(Site site, LocalDate since, String usual, String past) {
        return since.isBefore(of(site).today()) ? past : usual;
    }

    private void checkDay(Site site, LocalDate since, boolean correcting) {
        LocalDate today = of(site).today();
        if (since.isBefore(TariffVersion.EVER) || since.isAfter(TariffVersion.LAST)) {
            throw RequestProblem.of("from", "energy.tariffs.problem.day", TariffVersion.EVER, TariffVersion.LAST);
        }
        if (since.isBefore(today) && !correcting) {
            throw RequestProblem.of("from", "energy.tariffs.problem.past", since, today);
        }
    }

    /** Amounts of two currencies cannot be added up. */
    private static void checkCurrency(TariffBook book, LocalDate since, List<TariffVersion> before) {
        before.stream()
                .filter(version -> !version.since().equals(since))
                .filter(version -> !version.book().currency().equals(book.currency()))
                .findFirst()
                .ifPresent(other -> {
                    throw RequestProblem.of(
                            "currency",
                            "energy.tariffs.problem.currency",
                            other.book().currency(),
                            other.since());
                });
    }

    /** Takes hourly emissions over; each must be there once. */
    @Transactional
    public void save(Site site, EnergyKind kind, List<CarbonHour> hours) {
        carbon.write(site.key(), kind, hours);
        audit.record("carbon factors imported", site.key() + ": " + kind + ": " + hours.size() + " hours");
    }
}
