package io.plenum.recommendation.estimate.advisor;

import io.plenum.recommendation.estimate.Evidence;
import io.plenum.recommendation.estimate.Proposal;
import java.util.List;

/** Looks for one kind of improvement. */
@FunctionalInterface
public interface Advisor {

    /** @return nothing where there is nothing to gain or too little is known */
    List<Proposal> advise(Evidence evidence);
}
