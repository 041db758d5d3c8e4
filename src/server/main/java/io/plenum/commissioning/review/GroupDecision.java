package io.plenum.commissioning.review;

import io.plenum.commissioning.naming.NamingProposal;
import io.plenum.commissioning.naming.PatternGroup;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A group with what its points are to become; templates as in {@link io.plenum.commissioning.naming.NameTemplate}.
 *
 * @param group key of the group
 * @param brickClass null where nobody knows it: the points are left over
 * @param equipmentClass null for points without a machine
 * @param equipment template of the machine's name; null for points without one
 */
@RecordBuilder
public record GroupDecision(
        String group,
        GroupVerdict verdict,
        @Nullable String brickClass,
        @Nullable String equipmentClass,
        @Nullable String equipment,
        @Nullable String floor,
        @Nullable String space)
        implements GroupDecisionBuilder.With {

    /** A decision of a request without a group or verdict is none. */
    public GroupDecision {
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(verdict, "verdict");
    }

    /** What is proposed, not decided yet. */
    static GroupDecision open(PatternGroup group) {
        NamingProposal proposal = group.proposal();
        return new GroupDecision(
                group.key(),
                GroupVerdict.OPEN,
                proposal.brickClass(),
                proposal.equipmentClass(),
                proposal.equipment(),
                proposal.floor(),
                proposal.space());
    }

    public boolean isAccepted() {
        return verdict == GroupVerdict.ACCEPTED;
    }
}
