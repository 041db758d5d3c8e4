package io.plenum.energy;

import io.plenum.site.Site;

/** What energy costs and emits, site by site. */
public interface EnergyPrices {

    SitePrices of(Site site);
}
