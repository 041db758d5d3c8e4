package io.plenum.energy.budget;

import io.plenum.access.CurrentUser;
import io.plenum.audit.Audit;
import io.plenum.energy.EnergyKind;
import io.plenum.energy.EnergyMeters;
import io.plenum.site.Site;
import io.plenum.web.RequestProblem;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The budgets of the sites. Every call may throw Spring's {@code DataAccessException} while the database is away. */
@Service
public class Budgets {

    public static final int FIRST_YEAR = 2000;
    public static final int LAST_YEAR = 2100;

    private static final double LARGEST = 1e12;

    private final BudgetStore store;
    private final MonthProfile profile;
    private final EnergyMeters meters;
    private final Audit audit;
    private final CurrentUser user;
    private final Clock clock;

    Budgets(BudgetStore store, MonthProfile profile, EnergyMeters meters, Audit audit, CurrentUser user, Clock clock) {
        this.store = store;
        this.profile = profile;
        this.meters = meters;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    /** The latest year first. */
    public List<EnergyBudget> of(Site site) {
        return store.read(site.key());
    }

    public @Nullable EnergyBudget of(Site site, EnergyKind kind, int year) {
        return of(site).stream()
                .filter(one -> one.kind() == kind && one.year() == year)
                .findFirst()
                .orElse(null);
    }

    /**
     * Sets, changes or, with neither an amount nor a cost, removes a budget. It is spread over the months as they are known now; later
     * changes of the past do not move it.
     *
     * @param amount kWh, of water m³
     * @param cost money in the site's currency
     * @throws RequestProblem naming what makes no sense
     */
    @Transactional
    public void save(Site site, EnergyKind kind, int year, @Nullable Double amount, @Nullable Double cost) {
        check(site, kind, year, amount, cost);
        EnergyBudget before = of(site, kind, year);
        String key = site.key() + " " + kind + " " + year;
        if (amount == null && cost == null) {
            if (before == null) {
                throw RequestProblem.notFound(key);
            }
            store.remove(site.key(), kind, year);
            audit.changed("energy budget removed", "energy-budget", key, before, null);
            return;
        }
        BudgetShares shares = profile.of(site, kind, year);
        EnergyBudget after = new EnergyBudget(
                kind, year, amount, cost, shares.months(), shares.spread(), clock.instant(), user.name());
        store.write(site.key(), after);
        audit.changed("energy budget changed", "energy-budget", key, before, after);
    }

    private void check(Site site, EnergyKind kind, int year, @Nullable Double amount, @Nullable Double cost) {
        if (meters.tree(site).mains(kind).isEmpty()) {
            throw RequestProblem.of("kind", "energy.budget.problem.kind");
        }
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw RequestProblem.of(
                    "year", "energy.budget.problem.year", String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR));
        }
        number("amount", amount);
        number("cost", cost);
    }

    private static void number(String field, @Nullable Double value) {
        if (value != null && !(value > 0 && value <= LARGEST)) {
            throw RequestProblem.of(field, "energy.budget.problem.number");
        }
    }
}
