package io.plenum.inbox.source;

import io.plenum.inbox.InboxKind;
import io.plenum.inbox.InboxNews;
import io.plenum.inbox.InboxSource;
import io.plenum.inbox.InboxWord;
import io.plenum.recommendation.Recommendation;
import io.plenum.recommendation.RecommendationState;
import io.plenum.recommendation.Recommendations;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Recommendations that somebody looks into, or that were approved and they are to carry out. */
@Component
class AssignedRecommendations implements InboxSource {

    private final Recommendations recommendations;

    AssignedRecommendations(Recommendations recommendations) {
        this.recommendations = recommendations;
    }

    @Override
    public String prefix() {
        return "recommendation:";
    }

    @Override
    public List<InboxNews> waiting() {
        return Stream.of(RecommendationState.ASSIGNED, RecommendationState.APPROVED)
                .flatMap(state -> recommendations.all(state).stream())
                .filter(one -> one.assignee() != null)
                .map(this::news)
                .toList();
    }

    private InboxNews news(Recommendation one) {
        return new InboxNews(
                Objects.requireNonNull(one.assignee()),
                InboxKind.RECOMMENDATION,
                prefix() + one.id() + ":" + one.state(),
                "recommendation." + one.state(),
                List.of(InboxWord.key("recommendation.kind." + one.proposal().kind())),
                false,
                recommendations.site(one).name(),
                null,
                "actions/" + one.id());
    }
}
