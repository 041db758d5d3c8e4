package io.plenum.recommendation.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.plenum.audit.Audit;
import io.plenum.recommendation.Recommendation;
import io.plenum.recommendation.RecommendationEvent;
import io.plenum.recommendation.RecommendationExamples;
import io.plenum.recommendation.RecommendationState;
import io.plenum.web.RequestProblem;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What Plenum does on somebody's behalf is in the story under their name, once, and comes back as it was. */
class PlenumExecutionTest {

    private static final LocalDate ON = LocalDate.of(2026, 3, 2);

    private final RecommendationStore store = mock();
    private final SavingsVerification verification = mock();
    private final Audit audit = mock();
    private final PlenumExecution execution = new PlenumExecution(
            store,
            verification,
            audit,
            new TransactionTemplate(mock(PlatformTransactionManager.class)),
            Clock.fixed(RecommendationExamples.SEEN, ZoneOffset.UTC));

    private Recommendation known(RecommendationState state) {
        Recommendation one = RecommendationExamples.recommendation(7, state, state.done() ? ON : null);
        when(store.held(7)).thenReturn(one);
        return one;
    }

    private Recommendation updated() {
        ArgumentCaptor<Recommendation> updated = ArgumentCaptor.captor();
        verify(store).update(updated.capture());
        return updated.getValue();
    }

    /** A baseline that cannot be read now is chosen in the night: nothing is taken back for it. */
    @Test
    void whatIsApprovedIsCarriedOutOnBehalfOfAnAccount() {
        known(RecommendationState.APPROVED);
        doThrow(new QueryTimeoutException("busy")).when(verification).judge(anyLong(), anyString());
        execution.carriedOut("ann", 7, ON, "applied by Plenum");
        Recommendation after = updated();
        assertThat(after.state()).isEqualTo(RecommendationState.CARRIED_OUT);
        assertThat(after.doneOn()).isEqualTo(ON);
        assertThat(after.doneBy()).isEqualTo("ann");
        verify(store)
                .addEvent(
                        7,
                        new RecommendationEvent(
                                RecommendationExamples.SEEN, "ann", "carried-out", "2026-03-02: applied by Plenum"));
        verify(audit)
                .changedFor(eq("ann"), eq("recommendation carried-out"), eq("recommendation"), eq("7"), any(), any());
    }

    @Test
    void twiceIsOnceAndWhatNobodyApprovedIsNot() {
        known(RecommendationState.CARRIED_OUT);
        execution.carriedOut("ann", 7, ON, "applied by Plenum");
        known(RecommendationState.REJECTED);
        assertThatThrownBy(() -> execution.carriedOut("ann", 7, ON, "applied by Plenum"))
                .isInstanceOf(RequestProblem.class);
        execution.takenBack("system", 7, "too warm");
        verify(store, never()).update(any());
    }

    /** It can be applied, or done by hand, anew. */
    @Test
    void whatIsTakenBackIsApprovedAgain() {
        known(RecommendationState.MEASURED);
        execution.takenBack("system", 7, "too many zones were too warm");
        Recommendation after = updated();
        assertThat(after.state()).isEqualTo(RecommendationState.APPROVED);
        assertThat(after.doneOn()).isNull();
        assertThat(after.measurement()).isNull();
        verify(store)
                .addEvent(
                        7,
                        new RecommendationEvent(
                                RecommendationExamples.SEEN, "system", "taken-back", "too many zones were too warm"));
    }

    /** One cause lives once: the older one only says what became of it. */
    @Test
    void aNewerRecommendationOfTheSameCauseStays() {
        Recommendation old = known(RecommendationState.MEASURED);
        when(store.allHeld("house"))
                .thenReturn(List.of(old, RecommendationExamples.recommendation(7, RecommendationState.NEW, null)));
        execution.takenBack("system", 7, "too warm");
        assertThat(updated().state()).isEqualTo(RecommendationState.MEASURED);
    }
}
