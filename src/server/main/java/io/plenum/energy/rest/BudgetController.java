package io.plenum.energy.rest;

import io.plenum.energy.EnergyKind;
import io.plenum.energy.budget.Budgets;
import io.plenum.energy.budget.EnergyBudget;
import io.plenum.site.RequestedSite;
import io.plenum.site.Site;
import io.plenum.web.ItemPage;
import io.plenum.web.PageParameters;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Yearly budgets of energy. */
@RestController
class BudgetController {

    private final Budgets budgets;
    private final RequestedSite sites;

    BudgetController(Budgets budgets, RequestedSite sites) {
        this.budgets = budgets;
        this.sites = sites;
    }

    /**
     * @param amount kWh, of water m³
     * @param cost money in the site's currency; with neither the budget is removed
     */
    record BudgetBody(@Nullable Double amount, @Nullable Double cost) {}

    /** Of a site, the latest year first. */
    @GetMapping("/api/v1/energy/budgets")
    @PreAuthorize("hasRole('VIEWER')")
    ItemPage<EnergyBudget> budgets(@RequestParam(required = false) @Nullable String site, @Valid PageParameters page) {
        return page.of(budgets.of(sites.of(site)));
    }

    @PutMapping("/api/v1/energy/budgets/{kind}/{year}")
    @PreAuthorize("hasRole('ENGINEER')")
    ItemPage<EnergyBudget> save(
            @PathVariable EnergyKind kind,
            @PathVariable int year,
            @RequestBody BudgetBody body,
            @RequestParam(required = false) @Nullable String site,
            @Valid PageParameters page) {
        Site of = sites.of(site);
        budgets.save(of, kind, year, body.amount(), body.cost());
        return page.of(budgets.of(of));
    }
}
