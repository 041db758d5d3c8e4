package io.plenum.inbox.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.plenum.access.Role;
import io.plenum.access.account.User;
import io.plenum.inbox.InboxAudience;
import io.plenum.inbox.InboxNews;
import io.plenum.recommendation.Recommendation;
import io.plenum.recommendation.RecommendationExamples;
import io.plenum.recommendation.RecommendationState;
import io.plenum.recommendation.Recommendations;
import io.plenum.site.TestModels;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What waits for a decision is said once a site, to those alone who may decide. */
class UndecidedRecommendationsTest {

    private final Recommendations recommendations = mock();
    private final InboxAudience audience = mock();
    private final UndecidedRecommendations source = new UndecidedRecommendations(recommendations, audience);

    @BeforeEach
    void people() {
        when(recommendations.site(any())).thenReturn(TestModels.HOUSE);
        when(audience.everybody()).thenReturn(List.of(user("kim", Role.ENGINEER), user("ada", Role.OPERATOR)));
    }

    private static User user(String name, Role role) {
        return new User(name, role, true, Instant.EPOCH, null, false, false, List.of());
    }

    private void waiting(Recommendation... fresh) {
        when(recommendations.all(RecommendationState.NEW)).thenReturn(List.of(fresh));
    }

    private static Recommendation fresh(long id) {
        return RecommendationExamples.recommendation(id, RecommendationState.NEW, null);
    }

    /** Ten rows for ten proposals of one night would hide the alarm beneath them. */
    @Test
    void oneNotificationStandsForAllOfASite() {
        waiting(fresh(4), fresh(9));
        assertThat(source.waiting()).singleElement().satisfies(news -> {
            assertThat(news.account()).isEqualTo("kim");
            assertThat(news.sentence()).isEqualTo("recommendation.undecided.more");
            assertThat(news.link()).isEqualTo("actions");
        });
    }

    /** Decided ones do not make the rest new again; one more does. */
    @Test
    void anotherIsSaidAndADecisionIsNot() {
        waiting(fresh(4), fresh(9));
        String both = subject();
        waiting(fresh(9));
        assertThat(subject()).isEqualTo(both);
        waiting(fresh(9), fresh(11));
        assertThat(subject()).isNotEqualTo(both);
    }

    private String subject() {
        List<InboxNews> news = source.waiting();
        return news.getFirst().subject();
    }

    @Test
    void nothingWaitsWhereAllIsDecided() {
        assertThat(source.waiting()).isEmpty();
    }
}
