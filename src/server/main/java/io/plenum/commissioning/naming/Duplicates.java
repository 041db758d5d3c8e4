package io.plenum.commissioning.naming;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A machine has one supply air temperature: of two groups that claim the same, the one that fits worse abstains. */
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
        PatternGroup winner = claims(group)
                .map(best::get)
                .filter(other -> other != null && isBetter(other, group))
                .findFirst()
                .orElse(null);
        return winner == null
                ? group
                : group.withProposal(group.proposal().abstaining(Reason.of("twice", winner.pattern())));
    }

    private static boolean isBetter(PatternGroup one, PatternGroup other) {
        return one.proposal().score() - other.proposal().score() > CLEARLY;
    }

    private static Stream<String> claims(PatternGroup group) {
        NamingProposal proposal = group.proposal();
        @Nullable String machine = proposal.equipment();
        return machine == null || proposal.brickClass() == null
                ? Stream.empty()
                : group.members().stream()
                        .map(member -> NameTemplate.fill(machine, member.numbers()) + "|" + proposal.brickClass());
    }
}
