package io.plenum.upkeep.plan;

import io.plenum.audit.Audit;
import io.plenum.energy.EnergyKind;
import io.plenum.energy.EnergyPrices;
import io.plenum.site.Site;
import io.plenum.web.RequestProblem;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What upkeep costs at a site: as is usual, until somebody says otherwise. */
@Service
public class UpkeepCosts {

    private final ServiceStore store;
    private final EnergyPrices prices;
    private final Audit audit;

    UpkeepCosts(ServiceStore store, EnergyPrices prices, Audit audit) {
        this.store = store;
        this.prices = prices;
        this.audit = audit;
    }

    public UpkeepCost of(Site site, String kind) {
        UpkeepCost own = store.cost(site.key(), kind);
        return own == null ? UsualCosts.of(kind) : own;
    }

    /** Of a kWh of electricity. */
    public double price(Site site) {
        double price = prices.of(site).averagePrice(EnergyKind.ELECTRICITY);
        return Double.isFinite(price) ? price : 0;
    }

    /** ISO 4217 code. */
    public String currency(Site site) {
        return prices.of(site).currency();
    }

    public Set<String> kinds() {
        return UsualCosts.kinds();
    }

    /** @throws RequestProblem for a kind that is not known, or an amount that makes no sense */
    @Transactional
    public void change(Site site, String kind, UpkeepCost cost) {
        if (!kinds().contains(kind)) {
            throw RequestProblem.notFound(kind);
        }
        if (!cost.isSensible()) {
            throw RequestProblem.of("cost", "upkeep.problem.cost");
        }
        UpkeepCost before = of(site, kind);
        if (!before.equals(cost)) {
            store.keep(site.key(), kind, cost);
            audit.changed("upkeep cost changed", "upkeep cost", site.key() + "/" + kind, before, cost);
        }
    }
}
