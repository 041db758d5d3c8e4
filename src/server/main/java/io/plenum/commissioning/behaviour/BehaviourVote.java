package io.plenum.commissioning.behaviour;

import io.plenum.commissioning.naming.NamingProposal;
import io.plenum.commissioning.naming.PatternGroup;
import io.plenum.commissioning.naming.ProposalConfidence;
import io.plenum.commissioning.naming.Reason;
import io.plenum.point.PointSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts what behaviour says beside what names say: it fills what they leave open, and contradicts what they say too surely. */
public final class BehaviourVote {

    /** Of those whose behaviour says anything. */
    private static final double MAJORITY = 0.8;

    private BehaviourVote() {}

    /**
     * The group with the vote of its points.
     *
     * @param classes by behaviour, of the points of which it says one
     */
    public static PatternGroup heard(PatternGroup group, Map<PointSource, String> classes) {
        List<String> votes = group.members().stream()
                .map(member -> classes.get(member.point().source()))
                .flatMap(Stream::ofNullable)
                .toList();
        return votes.stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() >= MAJORITY * votes.size())
                .findFirst()
                .map(entry -> group.withProposal(with(group.proposal(), entry.getKey(), entry.getValue())))
                .orElse(group);
    }

    private static NamingProposal with(NamingProposal proposal, String brickClass, long points) {
        boolean agrees = brickClass.equals(proposal.brickClass());
        boolean open = proposal.brickClass() == null;
        Reason reason = new Reason(
                "commissioning.reason." + (open || agrees ? "behaviour" : "behaviour-other"),
                List.of(String.valueOf(points), brickClass));
        NamingProposal heard = proposal.withReasons(
                Stream.concat(proposal.reasons().stream(), Stream.of(reason)).toList());
        if (open) {
            return heard.withBrickClass(brickClass).withConfidence(ProposalConfidence.LOW);
        }
        return agrees ? heard : heard.withConfidence(ProposalConfidence.LOW);
    }
}
