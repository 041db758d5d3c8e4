package io.plenum.recommendation.estimate.advisor;

import io.plenum.recommendation.estimate.ProposalEstimate;
import io.plenum.recommendation.estimate.RecommendationKind;
import io.plenum.recommendation.estimate.building.EquipmentInputs;
import io.plenum.recommendation.estimate.building.LearnedBuilding;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks for one kind of improvement in a building that was learned. */
interface ModelAdvisor {

    /** What it may recommend, and which equipment has to be known for each; it is not asked where none of them can be. */
    Map<RecommendationKind, Set<EquipmentInputs>> inputs();

    List<ProposalEstimate> look(LearnedBuilding building);
}
