package io.plenum.commissioning.rest;

import io.plenum.commissioning.naming.NamingProposal;
import io.plenum.commissioning.naming.PatternGroup;
import io.plenum.commissioning.naming.ProposalConfidence;
import io.plenum.commissioning.naming.ScoredClass;
import io.plenum.commissioning.review.GroupDecision;
import io.plenum.commissioning.review.ReviewedGroup;
import io.plenum.point.PointKind;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * A group of points as the API shows it.
 *
 * @param pattern name of the points with places for their numbers
 * @param examples names of the first points
 * @param unit symbol as the devices say, empty where none
 * @param confidence of the proposal, before anybody decided
 * @param candidates classes that come into question, the best first
 * @param reasons in words
 * @param decision what was decided, or is proposed where the verdict is OPEN
 */
record GroupView(
        String key,
        String pattern,
        int points,
        List<String> examples,
        String unit,
        @Nullable PointKind kind,
        ProposalConfidence confidence,
        List<ScoredClass> candidates,
        List<String> reasons,
        GroupDecision decision) {

    private static final int EXAMPLES = 5;

    static GroupView of(ReviewedGroup reviewed, MessageSource messages, Locale locale) {
        PatternGroup group = reviewed.group();
        NamingProposal proposal = group.proposal();
        var first = group.members().getFirst().point();
        return new GroupView(
                group.key(),
                group.pattern(),
                group.members().size(),
                group.examples(EXAMPLES),
                first.unit().symbol(),
                first.kind(),
                proposal.confidence(),
                proposal.candidates(),
                proposal.reasons().stream()
                        .map(reason -> messages.getMessage(
                                reason.key(), reason.arguments().toArray(), reason.key(), locale))
                        .map(String::valueOf)
                        .toList(),
                reviewed.decision());
    }
}
