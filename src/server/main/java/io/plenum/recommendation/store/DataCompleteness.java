package io.plenum.recommendation.store;

import io.plenum.point.Point;
import io.plenum.recommendation.Recommendation;
import io.plenum.recommendation.estimate.Evidence;
import io.plenum.recommendation.estimate.Proposal;
import io.plenum.recommendation.estimate.SettingChange;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells of which points too little was heard to say that something is mended. History keeps an unchanged value too, so nothing in it
 * means that nothing was heard.
 */
record DataCompleteness(Evidence evidence) {

    private static final int LATELY_HOURS = 72;
    /** Without a quarter of the time looked at, which is a week of four, nothing is judged. */
    private static final double LEAST = 0.25;

    /** Keys of its points with too little data; empty where it can be judged. */
    List<String> of(Recommendation one) {
        Set<String> silent = new LinkedHashSet<>();
        named(one).filter(this::silent).forEach(silent::add);
        around(one.proposal()).filter(this::fellSilent).forEach(silent::add);
        return List.copyOf(silent);
    }

    /** What it was shown by, what it changes, and what was silent before. */
    private static Stream<String> named(Recommendation one) {
        Proposal proposal = one.proposal();
        Stream<String> changed = proposal.changes().stream().map(SettingChange::point);
        return Stream.of(proposal.points().stream(), changed, one.health().incompletePoints().stream())
                .flatMap(keys -> keys);
    }

    /** Other points of the same equipment: some of them were needed to see it. */
    private Stream<String> around(Proposal proposal) {
        return Stream.concat(
                        Stream.of(proposal.subject()),
                        proposal.changes().stream()
                                .map(change -> evidence.model().ownerOf(change.point()))
                                .filter(Objects::nonNull))
                .distinct()
                .flatMap(owner -> evidence.model().pointsOf(owner).stream())
                .map(Point::key);
    }

    private boolean silent(String key) {
        Point point = evidence.model().point(key);
        if (point == null) {
            // What is gone from the model is not silent.
            return false;
        }
        double[] means = evidence.means().of(point.id());
        return known(means, 0) < LEAST * evidence.steps() || known(means, lately()) == 0;
    }

    /** Spoke within the time looked at, but not lately: one that never did was not needed either. */
    private boolean fellSilent(String key) {
        Point point = evidence.model().point(key);
        double[] means = point == null ? null : evidence.means().of(point.id());
        return known(means, 0) > 0 && known(means, lately()) == 0;
    }

    private int lately() {
        return Math.max(0, evidence.steps() - (int) (LATELY_HOURS / evidence.hours()));
    }

    private static int known(double @Nullable [] means, int from) {
        int heard = 0;
        for (int i = from; means != null && i < means.length; i++) {
            heard += Double.isNaN(means[i]) ? 0 : 1;
        }
        return heard;
    }
}
