package io.plenum.simulation.ui;

import io.plenum.energy.EnergyPrices;
import io.plenum.recommendation.Recommendations;
import io.plenum.simulation.store.ScenarioRecommendations;
import io.plenum.simulation.store.Scenarios;
import io.plenum.simulation.store.SimulationRuns;
import io.plenum.simulation.weather.WeatherFiles;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteChoice;
import io.plenum.uikit.Displays;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What the pages of what-if ask. */
@Component
record WhatIfContext(
        Scenarios scenarios,
        SimulationRuns runs,
        ScenarioRecommendations proposals,
        WeatherFiles weatherFiles,
        ExperimentScreen experiments,
        Recommendations recommendations,
        SiteAccess models,
        SiteChoice choice,
        EnergyPrices prices,
        Displays displays,
        Clock clock) {}
