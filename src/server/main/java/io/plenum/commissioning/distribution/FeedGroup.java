package io.plenum.commissioning.distribution;

import io.plenum.commissioning.naming.ProposalConfidence;
import io.plenum.site.Equipment;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;

/**
 * Relations that are accepted together, such as two boilers that feed three pumps.
 *
 * @param feeders what feeds, in the order of the model
 * @param fed what is fed, in the order of the model
 * @param relations by key of the feeder the keys of what it feeds; none of them is in the model
 */
public record FeedGroup(
        FeedStep step,
        List<Equipment> feeders,
        List<Equipment> fed,
        SortedMap<String, List<String>> relations,
        ProposalConfidence confidence,
        FeedReason reason) {

    /** The same as long as the same relations are proposed, also after a restart. */
    public String id() {
        return step.name().toLowerCase(Locale.ROOT) + "-"
                + Integer.toHexString(relations.toString().hashCode());
    }

    public int size() {
        return relations.values().stream().mapToInt(List::size).sum();
    }
}
