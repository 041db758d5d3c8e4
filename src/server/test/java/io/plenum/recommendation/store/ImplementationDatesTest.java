package io.plenum.recommendation.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.plenum.recommendation.RecommendationEvent;
import io.plenum.recommendation.RecommendationExamples;
import io.plenum.recommendation.RecommendationState;
import io.plenum.site.TestModels;
import io.plenum.web.RequestProblem;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Approved on 20 March, with history since 10 March; today is 1 April. */
class ImplementationDatesTest {

    private static final LocalDate APPROVED = LocalDate.of(2026, 3, 20);

    private final RecommendationStore store = mock();
    private final SiteHistory history = mock();
    private final ImplementationDates days = new ImplementationDates(
            store,
            history,
            () -> TestModels.oneRoom(List.of()),
            Clock.fixed(Instant.parse("2026-04-01T10:00:00Z"), ZoneOffset.UTC));

    ImplementationDatesTest() {
        when(store.find(1)).thenReturn(RecommendationExamples.recommendation(1, RecommendationState.APPROVED, null));
        when(store.events(1))
                .thenReturn(List.of(
                        new RecommendationEvent(Instant.parse("2026-01-02T08:00:00Z"), "eva", "approved", ""),
                        new RecommendationEvent(Instant.parse("2026-03-20T08:00:00Z"), "eva", "approved", "")));
        when(history.earliest(any())).thenReturn(Instant.parse("2025-03-10T08:00:00Z"));
    }

    private void refused(LocalDate on, String text) {
        assertThatThrownBy(() -> days.check(1, on)).isInstanceOfSatisfying(RequestProblem.class, problem -> {
            assertThat(problem.text()).isEqualTo(text);
            assertThat(problem.field()).isEqualTo("on");
        });
    }

    @Test
    void todayAndTwoWeeksBeforeTheApprovalPass() {
        assertThatCode(() -> days.check(1, LocalDate.of(2026, 4, 1))).doesNotThrowAnyException();
        assertThatCode(() -> days.check(1, APPROVED.minusDays(14))).doesNotThrowAnyException();
        assertThat(days.earliest(1)).isEqualTo(APPROVED.minusDays(14));
    }

    @Test
    void tomorrowAndLongBeforeTheLastApprovalDoNot() {
        refused(LocalDate.of(2026, 4, 2), "recommendation.problem.future");
        refused(APPROVED.minusDays(15), "recommendation.problem.before-approval");
    }

    /** There is nothing to compare with. */
    @Test
    void noDayBeforeHistoryDoes() {
        when(history.earliest(any())).thenReturn(Instant.parse("2026-03-10T08:00:00Z"));
        refused(LocalDate.of(2026, 3, 9), "recommendation.problem.before-data");
        assertThat(days.earliest(1)).isEqualTo(LocalDate.of(2026, 3, 10));
    }
}
