package io.plenum.commissioning.naming;

import io.plenum.commissioning.DiscoveredPoint;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/**
 * Points whose names differ in their numbers alone: accepted, changed or rejected together.
 *
 * @param key stays the same as long as names do
 * @param pattern the name with places for its numbers: {@code AHU{1}_SAT}
 */
@RecordBuilder
public record PatternGroup(String key, String pattern, List<Member> members, NamingProposal proposal)
        implements PatternGroupBuilder.With {

    /**
     * One point of the group.
     *
     * @param numbers what stands in the places of the pattern
     */
    public record Member(DiscoveredPoint point, List<String> numbers) {}

    /** How many places for numbers the pattern has. */
    public int slots() {
        return members.getFirst().numbers().size();
    }

    /** The first ones' names. */
    public List<String> examples(int most) {
        return members.stream().limit(most).map(one -> one.point().name()).toList();
    }
}
