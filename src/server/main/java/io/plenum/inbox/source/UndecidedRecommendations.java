package io.plenum.inbox.source;

import io.plenum.access.Role;
import io.plenum.inbox.InboxAudience;
import io.plenum.inbox.InboxKind;
import io.plenum.inbox.InboxNews;
import io.plenum.inbox.InboxSource;
import io.plenum.inbox.InboxWord;
import io.plenum.recommendation.Recommendation;
import io.plenum.recommendation.RecommendationState;
import io.plenum.recommendation.Recommendations;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Recommendations that nobody has decided on, for those who may: one notification a site, and another only when one is new. */
@Component
class UndecidedRecommendations implements InboxSource {

    private final Recommendations recommendations;
    private final InboxAudience audience;

    UndecidedRecommendations(Recommendations recommendations, InboxAudience audience) {
        this.recommendations = recommendations;
        this.audience = audience;
    }

    @Override
    public String prefix() {
        return "recommendations-undecided:";
    }

    @Override
    public List<InboxNews> waiting() {
        Map<String, List<Recommendation>> bySite = Stream.of(RecommendationState.NEW, RecommendationState.ASSIGNED)
                .flatMap(state -> recommendations.all(state).stream())
                .collect(Collectors.groupingBy(
                        one -> recommendations.site(one).key(), LinkedHashMap::new, Collectors.toList()));
        if (bySite.isEmpty()) {
            return List.of();
        }
        List<String> deciding = audience.everybody().stream()
                .filter(person -> person.scope().holdsEverywhere(Role.ENGINEER))
                .map(person -> person.name())
                .toList();
        return bySite.values().stream()
                .flatMap(undecided -> deciding.stream().map(account -> news(account, undecided)))
                .toList();
    }

    private InboxNews news(String account, List<Recommendation> undecided) {
        Recommendation first = undecided.getFirst();
        long newest = undecided.stream().mapToLong(Recommendation::id).max().orElseThrow();
        int others = undecided.size() - 1;
        return new InboxNews(
                account,
                InboxKind.RECOMMENDATION,
                prefix() + recommendations.site(first).key() + ":" + newest,
                others == 0 ? "recommendation.undecided" : "recommendation.undecided.more",
                List.of(InboxWord.key("recommendation.kind." + first.proposal().kind()), InboxWord.of(others)),
                false,
                recommendations.site(first).name(),
                null,
                others == 0 ? "actions/" + first.id() : "actions");
    }
}
