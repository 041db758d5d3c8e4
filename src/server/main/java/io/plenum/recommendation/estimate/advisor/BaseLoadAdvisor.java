package io.plenum.recommendation.estimate.advisor;

import io.plenum.energy.EnergyKind;
import io.plenum.recommendation.estimate.Numbers;
import io.plenum.recommendation.estimate.ProposalEstimate;
import io.plenum.recommendation.estimate.RecommendationKind;
import io.plenum.recommendation.estimate.building.EquipmentInputs;
import io.plenum.recommendation.estimate.building.LearnedBuilding;
import io.plenum.recommendation.estimate.building.Presence;
import io.plenum.recommendation.estimate.simulation.SimulationResult;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Electricity at night and at weekends beyond what the building itself has shown to do with: the difference to its own lowest tenth of
 * such hours, after air handlers, plants, lights and cars are taken off. Nothing is promised beyond what was seen.
 */
final class BaseLoadAdvisor implements ModelAdvisor {

    @Override
    public Map<RecommendationKind, Set<EquipmentInputs>> inputs() {
        return Map.of(RecommendationKind.BASE_LOAD, Set.of(EquipmentInputs.MAIN_ELECTRICITY, EquipmentInputs.PRESENCE));
    }

    @Override
    public List<ProposalEstimate> look(LearnedBuilding building) {
        double[] main = building.plants.mainElectricity;
        Presence people = Presence.of(building);
        if (main == null || Double.isNaN(people.arrival())) {
            return List.of();
        }
        double[] rest = new double[building.steps];
        double[] over = new double[building.steps];
        SimulationResult base = building.base();
        for (int i = 0; i < building.steps; i++) {
            rest[i] = main[i] - base.electricity(i) + roof(building, i) - cars(building, i);
        }
        boolean[] away = new boolean[building.steps];
        for (int i = 0; i < building.steps; i++) {
            boolean day = building.hour[i] > people.arrival() - 1 && building.hour[i] < people.leaving() + 1;
            away[i] = !(day && building.weekday[i] <= people.days());
        }
        double low = Numbers.quantile(rest, 0.1, i -> away[i]);
        double usual = Numbers.quantile(rest, 0.5, i -> away[i]);
        if (!(usual - low > 0.1 * Math.abs(usual) && usual - low > 1)) {
            return List.of();
        }
        for (int i = 0; i < building.steps; i++) {
            over[i] = away[i] ? Numbers.clamp(Numbers.or(rest[i] - low, 0), 0, usual - low) : 0;
        }
        return List.of(new ProposalBuilder(building, RecommendationKind.BASE_LOAD, "electricity")
                .effort(Effort.SITE_WORK)
                .uncertainty(0.6, 0.4)
                .needs("walk-at-night")
                .number("usual at night, kW", usual)
                .number("lowest tenth, kW", low)
                .change("electricity", "base-load", usual, low)
                .appraise(EnergyKind.HEAT, new double[building.steps], over));
    }

    private static double roof(LearnedBuilding building, int i) {
        double[] power = building.plants.photovoltaics;
        return power == null ? 0 : Numbers.or(power[i], 0);
    }

    static double cars(LearnedBuilding building, int i) {
        return building.plants.chargers.stream()
                .mapToDouble(one -> Numbers.or(one.power()[i], 0))
                .sum();
    }
}
