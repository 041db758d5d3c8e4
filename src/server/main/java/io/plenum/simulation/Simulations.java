package io.plenum.simulation;

import io.plenum.site.Site;

/** Runs scenarios on what was learned of a site. */
public interface Simulations {

    /**
     * Learns the site where that is older than a day, and runs the scenario. Takes seconds to a minute; for a background thread.
     *
     * @throws java.util.concurrent.CancellationException when the monitor says so
     */
    ScenarioResult run(Site site, Scenario scenario, RunMonitor monitor);
}
