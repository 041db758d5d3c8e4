package io.plenum.commissioning.review;

import io.plenum.commissioning.DiscoveredPoint;
import io.plenum.commissioning.naming.PatternGroup;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The groups of one connection with what was decided about them, and the way back. */
final class PointReview {

    /** So many steps can be taken back. */
    static final int STEPS = 50;

    private final List<DiscoveredPoint> discovered;
    private final List<PatternGroup> groups;
    private final Map<String, GroupDecision> decisions;
    private final Deque<List<GroupDecision>> before = new ArrayDeque<>();
    private final int known;

    /**
     * @param discovered everything that was found
     * @param groups of what the model does not have
     * @param decisions by the key of the group
     * @param known how many points the model has
     */
    PointReview(
            List<DiscoveredPoint> discovered,
            List<PatternGroup> groups,
            Map<String, GroupDecision> decisions,
            int known) {
        this.discovered = discovered;
        this.groups = groups;
        this.decisions = new HashMap<>(decisions);
        this.known = known;
    }

    List<DiscoveredPoint> discovered() {
        return discovered;
    }

    synchronized ReviewedPoints state() {
        return new ReviewedPoints(
                groups.stream()
                        .map(group -> new ReviewedGroup(group, decision(group)))
                        .toList(),
                known,
                !before.isEmpty());
    }

    private GroupDecision decision(PatternGroup group) {
        GroupDecision decided = decisions.get(group.key());
        return decided == null ? GroupDecision.open(group) : decided;
    }

    @Nullable
    PatternGroup group(String key) {
        return groups.stream().filter(one -> one.key().equals(key)).findFirst().orElse(null);
    }

    synchronized void decide(List<GroupDecision> wanted) {
        List<GroupDecision> step = new ArrayList<>();
        for (GroupDecision one : wanted) {
            PatternGroup group = group(one.group());
            if (group != null) {
                step.add(decision(group));
                decisions.put(one.group(), one);
            }
        }
        before.push(step);
        if (before.size() > STEPS) {
            before.removeLast();
        }
    }

    /** What is decided again as it was; empty where there is no step to take back. */
    synchronized List<GroupDecision> undo() {
        List<GroupDecision> step = before.poll();
        if (step == null) {
            return List.of();
        }
        step.forEach(one -> decisions.put(one.group(), one));
        return step;
    }
}
