package io.plenum.recommendation.estimate.advisor;

import io.plenum.recommendation.estimate.Evidence;
import io.plenum.recommendation.estimate.Proposal;
import io.plenum.recommendation.estimate.ProposalEstimate;
import io.plenum.recommendation.estimate.RecommendationKind;
import io.plenum.recommendation.estimate.building.EquipmentInputs;
import io.plenum.recommendation.estimate.building.LearnedBuilding;
import io.plenum.recommendation.estimate.saving.ConfidenceInterval;
import io.plenum.recommendation.estimate.saving.EnergyWeights;
import io.plenum.recommendation.estimate.saving.TypicalYear;
import io.plenum.site.SiteModel;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything that can be recommended, the most worthwhile first; of proposals with one cause the largest. */
public final class AllAdvisors implements Advisor {

    /** Share of the building's yearly use below which nobody should be bothered. */
    private static final double LITTLE = 0.002;

    /** EnergyWeights telling however little energy they save. */
    private static final Set<RecommendationKind> ALWAYS = EnumSet.of(
            RecommendationKind.FORGOTTEN_OVERRIDE,
            RecommendationKind.REPAIR,
            RecommendationKind.PEAK_SHAVING,
            RecommendationKind.LOAD_SHIFTING);

    private static final List<ModelAdvisor> SPECIALISTS = List.of(
            new AirScheduleAdvisor(),
            new OptimalStartAdvisor(),
            new LightAdvisor(),
            new ResetAdvisor(),
            new PlantHoursAdvisor(),
            new VavAdvisor(),
            new NightSetbackAdvisor(),
            new BaseLoadAdvisor(),
            new ChargingAdvisor(),
            new EconomiserAdvisor(),
            new OverrideAdvisor(),
            new RepairAdvisor());

    @Override
    public List<Proposal> advise(Evidence evidence) {
        return best(evidence).stream().map(ProposalEstimate::proposal).toList();
    }

    /** What people are told: of one cause the largest only, the largest of all first. */
    public List<ProposalEstimate> best(Evidence evidence) {
        Map<String, ProposalEstimate> best = new HashMap<>();
        for (ProposalEstimate one : appraise(evidence)) {
            best.merge(one.proposal().cause(), one, (a, b) -> worth(a) >= worth(b) ? a : b);
        }
        return best.values().stream()
                .sorted(Comparator.comparingDouble(AllAdvisors::worth).reversed())
                .toList();
    }

    private static double worth(ProposalEstimate appraisal) {
        return appraisal.proposal().expectedKilowattHours();
    }

    /** Before merging, with what each was computed from. */
    public List<ProposalEstimate> appraise(Evidence evidence) {
        LearnedBuilding building = LearnedBuilding.of(evidence);
        return everything(building).stream()
                .filter(one -> worthwhile(one, building))
                .toList();
    }

    /** Also what is not worth telling. */
    List<ProposalEstimate> everything(LearnedBuilding building) {
        return building.usable()
                ? SPECIALISTS.stream()
                        .filter(one -> isPossible(one, building.evidence.model()))
                        .flatMap(one -> one.look(building).stream())
                        .toList()
                : List.of();
    }

    private static boolean isPossible(ModelAdvisor advisor, SiteModel model) {
        return advisor.inputs().values().stream()
                .anyMatch(needed -> needed.stream().allMatch(one -> one.isBound(model)));
    }

    /** Which equipment has to be known for each kind of recommendation. */
    static Map<RecommendationKind, Set<EquipmentInputs>> inputs() {
        Map<RecommendationKind, Set<EquipmentInputs>> all = new EnumMap<>(RecommendationKind.class);
        SPECIALISTS.forEach(one -> all.putAll(one.inputs()));
        return all;
    }

    /** Surely saved something in the weeks that were measured, saves more than a little in a year, and costs no energy. */
    static boolean worthwhile(ProposalEstimate appraisal, LearnedBuilding building) {
        if (ALWAYS.contains(appraisal.proposal().kind())) {
            return true;
        }
        EnergyWeights worth = new EnergyWeights(building.evidence.prices());
        ConfidenceInterval seen = worth.of(appraisal.over(TypicalYear.measured(building)));
        ConfidenceInterval year = worth.of(appraisal.proposal().yearlyKilowattHours());
        return seen.low() > 0
                && year.expected() > LITTLE * worth.ofYear(building.base(), building.heatPlant.burnsGas())
                && appraisal.proposal().expectedKilowattHours() > 0;
    }
}
