package io.plenum.advice.estimate.advisor;

import io.plenum.advice.estimate.Appraisal;
import io.plenum.advice.estimate.building.LearnedBuilding;
import java.util.List;

/** Looks for one kind of improvement in a building that was learned. */
@FunctionalInterface
interface ModelAdvisor {

    List<Appraisal> look(LearnedBuilding study);
}
