package io.plenum.portfolio.ui;

import io.plenum.portfolio.Portfolios;
import io.plenum.uikit.empty.PageOffer;
import org.springframework.stereotype.Component;

/** Only who may see several sites has something to compare. */
@Component
class PortfolioOffer implements PageOffer {

    private final Portfolios portfolios;

    PortfolioOffer(Portfolios portfolios) {
        this.portfolios = portfolios;
    }

    @Override
    public String route() {
        return PortfolioView.ADDRESS;
    }

    @Override
    public boolean isOffered() {
        return portfolios.visible().size() > 1;
    }
}
