package io.plenum.commissioning.naming;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the points of a group could be. Templates are those of {@link NameTemplate}.
 *
 * @param brickClass null where the engine abstains
 * @param candidates all classes that come into question, the best first; several with the same score where nothing tells them apart
 * @param equipmentClass null where the name speaks of no machine
 * @param equipment template of the machine's name, null without one
 * @param floor template of the floor's number; null where nothing says it
 * @param space template of the room's name; null where nothing says it
 */
@RecordBuilder
public record NamingProposal(
        @Nullable String brickClass,
        ProposalConfidence confidence,
        List<ScoredClass> candidates,
        @Nullable String equipmentClass,
        @Nullable String equipment,
        @Nullable String floor,
        @Nullable String space,
        List<Reason> reasons)
        implements NamingProposalBuilder.With {

    double score() {
        return candidates.isEmpty() ? 0 : candidates.getFirst().score();
    }

    /** The same without a class, and why. */
    NamingProposal abstaining(Reason why) {
        List<Reason> all = new java.util.ArrayList<>(reasons);
        all.add(why);
        return withBrickClass(null).withConfidence(ProposalConfidence.NONE).withReasons(List.copyOf(all));
    }
}
