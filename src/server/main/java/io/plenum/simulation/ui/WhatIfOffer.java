package io.plenum.simulation.ui;

import io.plenum.simulation.store.SimulationRuns;
import io.plenum.uikit.empty.PageOffer;
import org.springframework.stereotype.Component;

/** The page is in the navigation where scenarios can be run. */
@Component
class WhatIfOffer implements PageOffer {

    private final SimulationRuns runs;

    WhatIfOffer(SimulationRuns runs) {
        this.runs = runs;
    }

    @Override
    public String route() {
        return "what-if";
    }

    @Override
    public boolean isOffered() {
        return runs.available();
    }
}
