package io.plenum.recommendation.estimate.advisor;

import io.plenum.recommendation.estimate.ProposalEstimate;
import io.plenum.recommendation.estimate.building.LearnedBuilding;
import java.util.List;

/** Looks for one kind of improvement in a building that was learned. */
@FunctionalInterface
interface ModelAdvisor {

    List<ProposalEstimate> look(LearnedBuilding building);
}
