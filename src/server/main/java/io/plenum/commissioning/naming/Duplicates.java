package io.plenum.commissioning.naming;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A machine has one supply air temperature: of two groups that claim the same, the one that fits worse abstains, and so does a group
 * whose points claim the same among themselves.
 */
final class Duplicates {

    /** Points of machines this close fit equally well. */
    private static final double CLEARLY = 0.05;

    private final Map<String, PatternGroup> best = new HashMap<>();

    private Duplicates() {}

    static List<PatternGroup> abstained(List<PatternGroup> groups) {
        Duplicates duplicates = new Duplicates();
        groups.forEach(duplicates::claim);
        return groups.stream().map(duplicates::judged).toList();
    }

    private void claim(PatternGroup group) {
        claims(group)
                .forEach(claim -> best.merge(
                        claim,
                        group,
                        (one, other) ->
                                other.proposal().score() > one.proposal().score() ? other : one));
    }

    private PatternGroup judged(PatternGroup group) {
        List<String> claims = claims(group).toList();
        if (claims.stream().distinct().count() < claims.size()) {
            return byDevice(group);
        }
        return claims.stream()
                .map(best::get)
                .filter(other -> other != null && isBetter(other, group))
                .findFirst()
                .map(winner -> group.withProposal(group.proposal().abstaining(Reason.of("twice", winner.pattern()))))
                .orElse(group);
    }

    /** Two devices with a boiler each: where their names do not say which is which, those of the devices may. */
    private static PatternGroup byDevice(PatternGroup group) {
        NamingProposal proposal = group.proposal();
        String machine = proposal.equipment();
        PatternGroup named = group.withProposal(
                machine == null ? proposal : proposal.withEquipment(NameTemplate.DEVICE + " " + machine));
        List<String> claims = claims(named).toList();
        return machine != null && claims.stream().distinct().count() == claims.size()
                ? named.withProposal(named.proposal().withConfidence(ProposalConfidence.LOW))
                : group.withProposal(proposal.abstaining(Reason.of("alike", group.pattern())));
    }

    private static boolean isBetter(PatternGroup one, PatternGroup other) {
        return one.proposal().score() - other.proposal().score() > CLEARLY;
    }

    private static Stream<String> claims(PatternGroup group) {
        NamingProposal proposal = group.proposal();
        String whose = proposal.equipment() == null ? proposal.space() : proposal.equipment();
        return whose == null || proposal.brickClass() == null
                ? Stream.empty()
                : group.members().stream()
                        .map(member -> NameTemplate.fill(whose, member) + "|" + proposal.brickClass());
    }
}
