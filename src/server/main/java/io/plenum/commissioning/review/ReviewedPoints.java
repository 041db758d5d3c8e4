package io.plenum.commissioning.review;

import java.util.List;

/**
 * Where the review of a connection's points is.
 *
 * @param groups of the points that the model does not have, has without a class, or has not placed
 * @param known how many discovered points the model has already
 * @param canUndo whether a decision can be taken back
 */
public record ReviewedPoints(List<ReviewedGroup> groups, int known, boolean canUndo) {

    public int points() {
        return groups.stream().mapToInt(one -> one.group().members().size()).sum();
    }

    public int accepted() {
        return groups.stream()
                .filter(one -> one.decision().isAccepted())
                .mapToInt(one -> one.group().members().size())
                .sum();
    }
}
