package io.plenum.recommendation.estimate.advisor;

import io.plenum.energy.EnergyKind;
import io.plenum.recommendation.estimate.Numbers;
import io.plenum.recommendation.estimate.ProposalEstimate;
import io.plenum.recommendation.estimate.RecommendationKind;
import io.plenum.recommendation.estimate.building.LearnedBuilding;
import io.plenum.recommendation.estimate.building.Presence;
import io.plenum.recommendation.estimate.simulation.SimulationResult;
import java.util.List;

/**
 * Electricity at night and at weekends beyond what the building itself has shown to do with: the difference to its own lowest tenth of
 * such hours, after air handlers, plants, lights and cars are taken off. Nothing is promised beyond what was seen.
 */
final class BaseLoadAdvisor implements ModelAdvisor {

    @Override
    public List<ProposalEstimate> look(LearnedBuilding study) {
        double[] main = study.plants.mainElectricity;
        Presence people = Presence.of(study);
        if (main == null || Double.isNaN(people.arrival())) {
            return List.of();
        }
        double[] rest = new double[study.steps];
        double[] over = new double[study.steps];
        SimulationResult base = study.base();
        for (int i = 0; i < study.steps; i++) {
            rest[i] = main[i] - base.electricity(i) + roof(study, i) - cars(study, i);
        }
        boolean[] away = new boolean[study.steps];
        for (int i = 0; i < study.steps; i++) {
            boolean day = study.hour[i] > people.arrival() - 1 && study.hour[i] < people.leaving() + 1;
            away[i] = !(day && study.weekday[i] <= people.days());
        }
        double low = Numbers.quantile(rest, 0.1, i -> away[i]);
        double usual = Numbers.quantile(rest, 0.5, i -> away[i]);
        if (!(usual - low > 0.1 * Math.abs(usual) && usual - low > 1)) {
            return List.of();
        }
        for (int i = 0; i < study.steps; i++) {
            over[i] = away[i] ? Numbers.clamp(Numbers.or(rest[i] - low, 0), 0, usual - low) : 0;
        }
        return List.of(new ProposalBuilder(study, RecommendationKind.BASE_LOAD, "electricity")
                .effort(Effort.SITE_WORK)
                .uncertainty(0.6, 0.4)
                .needs("walk-at-night")
                .number("usual at night, kW", usual)
                .number("lowest tenth, kW", low)
                .change("electricity", "base-load", usual, low)
                .appraise(EnergyKind.HEAT, new double[study.steps], over));
    }

    private static double roof(LearnedBuilding study, int i) {
        double[] power = study.plants.photovoltaics;
        return power == null ? 0 : Numbers.or(power[i], 0);
    }

    static double cars(LearnedBuilding study, int i) {
        return study.plants.chargers.stream()
                .mapToDouble(one -> Numbers.or(one.power()[i], 0))
                .sum();
    }
}
